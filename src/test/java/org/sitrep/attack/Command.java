package org.sitrep.attack;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sitrep.cli.CommandLineFace;
import org.sitrep.cli.Surroundings;

/**
 * A command of the program, run as {@code Main} runs it, its streams kept.
 *
 * @param ground where
 * @param words its name and arguments
 */
record Command(Ground ground, List<String> words) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-09-05T15:00:00Z"), ZoneOffset.UTC);

    /** Against a command that waits for ever; nothing that ends comes near it. */
    private static final Duration LAST_STOP = Duration.ofSeconds(Integer.getInteger("attack.last-stop", 300));

    /** Returns what came of it, whatever escaped it. */
    Outcome run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(InputStream.nullInputStream(), CLOCK, Map.of(), ground.state());
        CommandLineFace face = new CommandLineFace(stream(out), stream(err), false, Optional.empty(), around);
        FutureTask<Integer> run = new FutureTask<>(() -> face.run(words.toArray(String[]::new)));
        Thread thread = new Thread(run, "sitrep");
        thread.setDaemon(true);
        thread.start();
        int status = -1;
        Optional<Throwable> thrown = Optional.empty();
        try {
            status = run.get(LAST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            thrown = Optional.ofNullable(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            thrown = Optional.of(e);
        }
        return new Outcome(
                words, status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), thrown);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
