package org.sitrep.delivery.smtp;

import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.MailSSLSocketFactory;

/** Settings as Angus wants them. */
final class SmtpProperties {

    private SmtpProperties() {}

    static Properties of(SmtpSettings settings, boolean login, SSLContext trust, Watchdog watchdog) {
        Properties properties = new Properties();
        set(properties, "localhost", settings.ehlo());
        set(properties, "sendpartial", true);
        set(properties, "quitwait", false);
        set(properties, "auth", login);
        set(properties, "auth.mechanisms", "PLAIN LOGIN");
        timeouts(properties, settings.timeouts());
        security(properties, settings);
        set(properties, "socketFactory.fallback", false); // or a second try follows a failed one, by other means
        properties.put("mail.smtp.socketFactory", new WatchedSockets.Plain(watchdog));
        properties.put("mail.smtp.ssl.socketFactory", new WatchedSockets.Encrypted(tls(settings, trust), watchdog));
        properties.setProperty("mail.debug.auth.username", "false");
        return properties;
    }

    /** All three are infinite unless set. The watchdog bites first, where it can. */
    private static void timeouts(Properties properties, Timeouts timeouts) {
        long longest =
                Math.max(timeouts.answer().toMillis(), timeouts.lastAnswer().toMillis());
        set(properties, "connectiontimeout", timeouts.connect().toMillis());
        set(properties, "timeout", longest);
        set(properties, "writetimeout", timeouts.write().toMillis());
    }

    private static void security(Properties properties, SmtpSettings settings) {
        set(properties, "ssl.enable", settings.security() == Security.TLS);
        set(properties, "starttls.enable", settings.security() == Security.STARTTLS);
        set(properties, "starttls.required", settings.security() == Security.STARTTLS);
        set(properties, "ssl.checkserveridentity", !settings.certificatesUnchecked());
    }

    private static SSLSocketFactory tls(SmtpSettings settings, SSLContext trust) {
        if (!settings.certificatesUnchecked()) {
            return trust.getSocketFactory();
        }
        try {
            MailSSLSocketFactory anyone = new MailSSLSocketFactory();
            anyone.setTrustAllHosts(true);
            return anyone;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    private static void set(Properties properties, String name, Object value) {
        properties.setProperty("mail.smtp." + name, String.valueOf(value));
    }
}
