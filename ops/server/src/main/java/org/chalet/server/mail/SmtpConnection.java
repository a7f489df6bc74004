package org.chalet.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.chalet.command.mail.Delivery;
import org.chalet.command.mail.Mail;
import org.chalet.server.settings.SmtpServer;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that several mails use, one after the other. */
final class SmtpConnection {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

  private final SmtpServer server;
  private final Session session;
  private final MimeMessages messages;
  private @Nullable SMTPTransport transport;

  SmtpConnection(SmtpServer server, Session session, MimeMessages messages) {
    this.server = server;
    this.session = session;
    this.messages = messages;
  }

  Delivery carry(Mail mail) {
    MimeMessage message;
    try {
      message = messages.of(mail, session);
    } catch (MessagingException e) {
      return Delivery.refused("no message can be made of it: " + e.getMessage());
    }
    SMTPTransport open;
    try {
      open = connected();
    } catch (MessagingException e) {
      close();
      return Delivery.unreachable(server + ": " + SmtpFailures.reason(e));
    }
    if (MimeMessages.needsUtf8(mail) && !open.supportsExtension("SMTPUTF8")) {
      return Delivery.refused("the mail server takes no address with such letters (RFC 6531)");
    }
    try {
      open.sendMessage(message, message.getAllRecipients());
      return Delivery.SENT;
    } catch (MessagingException e) {
      close();
      return SmtpFailures.delivery(e);
    }
  }

  private SMTPTransport connected() throws MessagingException {
    SMTPTransport known = transport;
    if (known != null && known.isConnected()) {
      return known;
    }
    close();
    SMTPTransport fresh = (SMTPTransport) session.getTransport(SmtpSessions.protocol(server));
    transport = fresh;
    fresh.connect(server.host(), server.port(), server.user(), server.password());
    return fresh;
  }

  void close() {
    SMTPTransport open = transport;
    transport = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException e) {
        LOG.debug("a connection to {} ended badly", server, e);
      }
    }
  }
}
