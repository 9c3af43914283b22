package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.delivery.Outcome.Kind;
import org.sitrep.delivery.outbox.FolderChannel;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.State;

/** The folder that a gateway picks up. */
class FolderChannelTest {

    @TempDir
    Path home;

    @Test
    void aLetterLiesThereAsAWholeAndAlone() throws IOException {
        Path folder = home.resolve("out/mail");
        try (Channel channel = new FolderChannel(folder)) {
            assertThat(channel.send(Letters.to("amal"), Handover.UNRECORDED))
                    .isEqualTo(new Outcome(Kind.DELIVERED, "put into the folder as aleppo-3-amal.eml"));
            assertThat(channel.send(Letters.to("amal"), Handover.UNRECORDED))
                    .matches(found -> found.is(Kind.DELIVERED));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("aleppo-3-amal.eml"));
        }
        assertThat(folder.resolve("aleppo-3-amal.eml"))
                .hasBinaryContent(Letters.to("amal").message());
    }

    @Test
    void aLetterThatCannotBePutOnRecordIsNotThere() throws IOException {
        Path folder = home.resolve("mail");
        try (Channel channel = new FolderChannel(folder)) {
            Outcome outcome = channel.send(Letters.to("amal"), () -> {
                throw new IOException("disk full");
            });
            assertThat(outcome).matches(found -> found.is(Kind.LINE_FAILED));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesAllQueued() throws IOException {
        Path taken = Files.writeString(home.resolve("mail"), "a file");
        try (Outbox outbox = Boxes.open(home.resolve("outbox"), new TestClock());
                Channel channel = new FolderChannel(taken);
                Channel other = new FolderChannel(home.resolve("other"))) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"), Letters.to("badr"))));
            assertThat(Boxes.round(outbox, channel).stopped()).isPresent();
            assertThat(Boxes.states(outbox).values()).containsOnly(State.QUEUED);
            assertThat(Boxes.round(outbox, other).reachedAll()).isTrue();
        }
    }
}
