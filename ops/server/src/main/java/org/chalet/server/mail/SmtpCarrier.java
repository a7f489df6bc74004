package org.chalet.server.mail;

import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.chalet.command.mail.Carrier;
import org.chalet.command.mail.Delivery;
import org.chalet.command.mail.Mail;
import org.chalet.server.settings.SmtpServer;

/** Hands mails to a server that sends them on. */
public final class SmtpCarrier implements Carrier {
  private final SmtpConnection usual;

  /** By itself, as some servers pass on nothing to others without SMTPUTF8 that came by it. */
  private final SmtpConnection utf8;

  public SmtpCarrier(SmtpServer server, MimeMessages messages, SSLSocketFactory trust) {
    this(server, messages, trust, SmtpSessions.Patience.USUAL);
  }

  SmtpCarrier(
      SmtpServer server,
      MimeMessages messages,
      SSLSocketFactory trust,
      SmtpSessions.Patience patience) {
    String sender = Objects.requireNonNull(messages.from().getAddress());
    String domain = sender.substring(sender.lastIndexOf('@') + 1);
    usual =
        new SmtpConnection(
            server, SmtpSessions.session(server, trust, patience, domain, false), messages);
    utf8 =
        new SmtpConnection(
            server, SmtpSessions.session(server, trust, patience, domain, true), messages);
  }

  @Override
  public Delivery carry(Mail mail) {
    return MimeMessages.needsUtf8(mail) ? utf8.carry(mail) : usual.carry(mail);
  }

  @Override
  public void rest() {
    usual.close();
    utf8.close();
  }
}
