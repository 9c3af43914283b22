package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.delivery.Outcome.Kind;
import org.sitrep.delivery.ScriptedServer.Ask;
import org.sitrep.delivery.ScriptedServer.Script;
import org.sitrep.delivery.smtp.Security;
import org.sitrep.delivery.smtp.Timeouts;

/** What the attacks by wrong answers leave open: handshakes, logins, and servers of old. */
@Tag("slow")
class WrongAnswersTest {

    private List<String> seen = List.of();

    @Test
    void whatWasBufferedBeforeTheHandshakeIsRefused() throws IOException, GeneralSecurityException {
        Script injecting = at(Ask.STARTTLS, ScriptedServer.AT_ONCE + "220 go on\r\n250 injected");
        Outcome outcome = send(Security.STARTTLS, injecting, no -> List.of());
        assertThat(outcome)
                .matches(found -> found.is(Kind.LINE_FAILED))
                .asString()
                .contains("STARTTLS", "and more");
    }

    @Test
    void theLoginThatTheServerOffersIsUsed() throws IOException, GeneralSecurityException {
        Iterator<String> answers = List.of("334 UGFzc3dvcmQ6", "235 welcome").iterator();
        Script login = (ask, command) -> switch (ask) {
            case EHLO -> Optional.of("250-scripted.example\r\n250-AUTH=LOGIN\r\n250 AUTH CRAM-MD5 LOGIN");
            case AUTH -> Optional.of("334 VXNlcm5hbWU6");
            case OTHER -> Optional.of(answers.next());
            default -> Optional.empty();
        };
        Outcome outcome = send(Security.TLS, login, ScriptedServer::commands);
        assertThat(outcome).matches(found -> found.is(Kind.DELIVERED));
        assertThat(seen).contains("AUTH LOGIN", "b2ZmaWNl", "YmF0dGVyeS1ob3JzZQ==");
    }

    @Test
    void aLoginOfAKindThatNobodyKnowsIsNotTried() throws IOException, GeneralSecurityException {
        Script foreign = at(Ask.EHLO, "250-scripted.example\r\n250 AUTH CRAM-MD5");
        assertThat(send(Security.TLS, foreign, ScriptedServer::commands))
                .matches(found -> found.is(Kind.LINE_FAILED))
                .asString()
                .contains("PLAIN, LOGIN");
        assertThat(seen).noneMatch(command -> command.startsWith("AUTH"));
    }

    @Test
    void aServerThatKnowsHeloAloneIsSpokenToSo() throws IOException, GeneralSecurityException {
        Script old = (ask, command) -> switch (ask) {
            case EHLO -> Optional.of("500 what?");
            case OTHER -> Optional.of("250 old.example");
            default -> Optional.empty();
        };
        assertThat(send(Security.NONE_NOT_ENCRYPTED, old, ScriptedServer::commands))
                .matches(found -> found.is(Kind.DELIVERED));
        assertThat(seen).contains("HELO [127.0.0.1]", "MAIL FROM:<office@relief.example>");
    }

    @Test
    void aServerThatWasSilentOnceIsWaitedForNoLongerThanForAnyAnswer() {
        assertThat(Timeouts.USUAL.lastAnswer()).isEqualTo(Duration.ofMinutes(10));
        assertThat(Timeouts.USUAL.afterSilence().lastAnswer()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void anAnswerThatCameBeforeTheDotIsNotTheDots() throws IOException, GeneralSecurityException {
        for (Security security : Security.values()) {
            for (String last : List.of(ScriptedServer.DROP, "554 rejected", "421 closing", "250-and no more")) {
                assertNotDelivered(security, Map.of(Ask.DATA, "354 go on\r\n250 early", Ask.DOT, last));
                assertNotDelivered(security, Map.of(Ask.TEXT, "250 late", Ask.DOT, last));
            }
        }
    }

    private void assertNotDelivered(Security security, Map<Ask, String> answers)
            throws IOException, GeneralSecurityException {
        Script script = (ask, command) -> Optional.ofNullable(answers.get(ask));
        assertThat(send(security, script, no -> List.of()))
                .as("%s %s", security, answers)
                .matches(found -> found.is(Kind.UNKNOWN) || found.is(Kind.DROPPED));
    }

    @Test
    void aSecondAnswerToRcptRefusesNobody() throws IOException, GeneralSecurityException {
        for (Security security : Security.values()) {
            Script twice = at(Ask.RCPT, "250 ok\r\n550 no such user");
            assertThat(send(security, twice, ScriptedServer::recipients)).matches(found -> found.is(Kind.DROPPED));
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void twoAnswersToTheDotAreNone() throws IOException, GeneralSecurityException {
        for (Security security : Security.values()) {
            assertThat(send(security, at(Ask.DOT, "250 ok\r\n554 no"), no -> List.of()))
                    .matches(found -> found.is(Kind.UNKNOWN));
        }
    }

    @Test
    void anAnswerToTheDotThatEndsInTheAnswerToTheResetIsNoProof() throws IOException, GeneralSecurityException {
        Script late = (ask, command) ->
                Optional.ofNullable(Map.of(Ask.DOT, "250 late", Ask.RSET, "250-and no more\r\n250 done")
                        .get(ask));
        for (Security security : Security.values()) {
            assertThat(send(security, late, no -> List.of()))
                    .isEqualTo(new Outcome(
                            Kind.UNKNOWN,
                            "the answer to the final dot is none: `250 late`, and then `250 and no more done`"));
        }
    }

    @Test
    void aYesThatNothingFollowsIsNoProof() throws IOException, GeneralSecurityException {
        for (Security security : Security.values()) {
            assertThat(send(security, at(Ask.RSET, ScriptedServer.DROP), no -> List.of()))
                    .isEqualTo(new Outcome(
                            Kind.UNKNOWN, "the answer to the final dot is none: `250 2.0.0 taken`, and then nothing"));
        }
    }

    private static Script at(Ask at, String answer) {
        return (ask, command) -> ask == at ? Optional.of(answer) : Optional.empty();
    }

    private Outcome send(Security security, Script script, Function<ScriptedServer, List<String>> sees)
            throws IOException, GeneralSecurityException {
        try (ScriptedServer server = WrongAnswers.server(script, security);
                Channel channel =
                        WrongAnswers.channel(server, security, WrongAnswers.PATIENT, security == Security.TLS)) {
            Outcome outcome = channel.send(Letters.to("p1"), Handover.UNRECORDED);
            seen = sees.apply(server);
            return outcome;
        }
    }
}
