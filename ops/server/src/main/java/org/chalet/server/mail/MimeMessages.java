package org.chalet.server.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.chalet.command.mail.ItipPart;
import org.chalet.command.mail.Mail;
import org.chalet.server.settings.RefusedToStart;

/** Mails as Internet messages (RFC 5322, RFC 2045): text and HTML as alternatives. */
public final class MimeMessages {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String NAME = "Chalet";

  private final InternetAddress from;

  /**
   * @param from an address, or a name with an address in angle brackets
   */
  public MimeMessages(String from) {
    this.from = sender(from);
  }

  InternetAddress from() {
    return from;
  }

  MimeMessage of(Mail mail, Session session) throws MessagingException {
    MimeMessage message = new Identified(session, mail.id(), domainOf(from.getAddress()));
    message.setFrom(from);
    message.setRecipient(RecipientType.TO, recipient(mail.to().raw()));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(mail.posted()));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday notice answers
    message.setHeader("Content-Language", mail.language());
    String unsubscribe = mail.unsubscribe();
    if (unsubscribe != null) {
      message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
    }
    MimeMultipart content =
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
    ItipPart itip = mail.itip();
    if (itip != null) {
      message.setReplyTo(new Address[] {recipient(itip.replyTo().raw())});
      content.addBodyPart(part(itip));
    }
    message.setContent(content);
    message.saveChanges();
    return message;
  }

  /** Whether the way there must speak SMTPUTF8 (RFC 6531). */
  static boolean needsUtf8(Mail mail) {
    String address = mail.to().raw();
    String local = address.substring(0, address.lastIndexOf('@'));
    return !StandardCharsets.US_ASCII.newEncoder().canEncode(local);
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  /** RFC 6047, 2.4: the method stands in the content type too. */
  private static MimeBodyPart part(ItipPart itip) throws MessagingException {
    String type = "text/calendar; charset=utf-8; method=" + itip.method();
    byte[] bytes = itip.calendar().getBytes(StandardCharsets.UTF_8);
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static InternetAddress recipient(String address) throws AddressException {
    String domain = domainOf(address);
    String local = address.substring(0, address.length() - domain.length());
    try {
      return new InternetAddress(local + IDN.toASCII(domain), false);
    } catch (IllegalArgumentException e) {
      throw new AddressException("no such domain can be", domain);
    }
  }

  private static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static InternetAddress sender(String typed) {
    try {
      InternetAddress address = new InternetAddress(typed, true);
      if (address.getPersonal() == null) {
        address.setPersonal(NAME, UTF_8);
      }
      return address;
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new RefusedToStart("mail-from needs an address, as chalet@example.org", e);
    }
  }

  /** The same at every try, so that receivers can tell what they have. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id, String domain) {
      super(session);
      this.id = "<" + id + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
