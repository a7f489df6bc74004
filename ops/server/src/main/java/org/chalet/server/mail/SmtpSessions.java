package org.chalet.server.mail;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.chalet.server.settings.SmtpServer;

/** How Jakarta Mail is told to speak with a server. */
final class SmtpSessions {
  /**
   * How long the server may take.
   *
   * @param connect until it accepts a connection
   * @param answer between two signs of life
   */
  record Patience(Duration connect, Duration answer) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  private SmtpSessions() {}

  static String protocol(SmtpServer server) {
    return server.security() == SmtpServer.Security.TLS ? "smtps" : "smtp";
  }

  /**
   * @param domain what to call this side in the greeting
   * @param utf8 whether addresses may hold other letters than ASCII (RFC 6531)
   */
  static Session session(
      SmtpServer server, SSLSocketFactory trust, Patience patience, String domain, boolean utf8) {
    String prefix = "mail." + protocol(server) + ".";
    Properties all = new Properties();
    all.put(prefix + "host", server.host());
    all.put(prefix + "port", String.valueOf(server.port()));
    all.put(prefix + "auth", String.valueOf(server.user() != null));
    all.put(prefix + "localhost", domain);
    all.put(prefix + "connectiontimeout", String.valueOf(patience.connect().toMillis()));
    all.put(prefix + "timeout", String.valueOf(patience.answer().toMillis()));
    all.put(prefix + "writetimeout", String.valueOf(patience.answer().toMillis()));
    all.put(prefix + "ssl.checkserveridentity", "true");
    all.put(prefix + "ssl.socketFactory", trust);
    all.put(prefix + "quitwait", "false");
    all.put("mail.mime.allowutf8", String.valueOf(utf8));
    switch (server.security()) {
      case NONE, TLS -> all.put(prefix + "starttls.enable", "false");
      case STARTTLS_IF_OFFERED -> all.put(prefix + "starttls.enable", "true");
      case STARTTLS -> {
        all.put(prefix + "starttls.enable", "true");
        all.put(prefix + "starttls.required", "true");
      }
    }
    return Session.getInstance(all);
  }
}
