package org.sitrep.app.mail;

import java.util.Map;
import java.util.Optional;
import org.sitrep.app.AppRule;
import org.sitrep.app.PathName;
import org.sitrep.delivery.Channel;
import org.sitrep.delivery.outbox.FolderChannel;
import org.sitrep.delivery.smtp.Credentials;
import org.sitrep.delivery.smtp.Security;
import org.sitrep.delivery.smtp.SmtpChannel;
import org.sitrep.delivery.smtp.SmtpSettings;
import org.sitrep.delivery.smtp.Timeouts;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.intake.MailingList.Folder;
import org.sitrep.intake.MailingList.Login;
import org.sitrep.intake.MailingList.PasswordFile;
import org.sitrep.intake.MailingList.Server;
import org.sitrep.intake.MailingList.Variables;
import org.sitrep.intake.MailingList.Way;

/** Makes the channel that a file of recipients describes. */
final class Ways {

    private Ways() {}

    /** Returns the channel; errors where user and password are not to be had. */
    static Checked<Channel> channel(Way way, Map<String, String> environment) {
        if (way instanceof Folder folder) {
            return Checked.ok(new FolderChannel(folder.path()));
        }
        Server server = (Server) way;
        Security security = Security.valueOf(server.security().name());
        SmtpSettings settings = new SmtpSettings(
                server.host(),
                server.port(),
                security,
                !server.certificatesChecked(),
                SmtpSettings.NAMELESS,
                Timeouts.USUAL);
        return credentials(server.login(), environment)
                .then(credentials -> SmtpChannel.open(settings, credentials))
                .map(channel -> channel);
    }

    private static Checked<Optional<Credentials>> credentials(Optional<Login> login, Map<String, String> environment) {
        return login.map(found -> credentials(found, environment).map(Optional::of))
                .orElseGet(() -> Checked.ok(Optional.empty()));
    }

    private static Checked<Credentials> credentials(Login login, Map<String, String> environment) {
        if (login instanceof PasswordFile file) {
            return Credentials.fromFile(file.path());
        }
        Variables variables = (Variables) login;
        return Credentials.fromEnvironment(environment::get, variables.user(), variables.password());
    }

    /** Returns what a way is, in words. */
    static String words(Way way) {
        if (way instanceof Folder folder) {
            return "the folder " + PathName.of(folder.path());
        }
        Server server = (Server) way;
        String line = switch (server.security()) {
            case STARTTLS -> "STARTTLS";
            case TLS -> "TLS";
            case NONE_NOT_ENCRYPTED -> "NOT ENCRYPTED";
        };
        return server.host() + ":" + server.port() + " (" + line
                + (server.certificatesChecked() ? "" : ", certificate NOT CHECKED") + ")";
    }

    /** Nothing says how messages leave. */
    static Finding none(Place place) {
        return AppRule.NO_WAY.finding(
                place,
                "the file of recipients does not say how messages leave",
                "add `smtp:` with its `host:`, or `folder:`; or try with --dry-run --out DIR");
    }
}
