package org.chalet.server.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail with a message about a meeting (RFC 6047).
 *
 * @param id the same for the same mail
 * @param recipients whom the mail names
 * @param authentication fields Authentication-Results, the topmost first
 */
@SuppressWarnings("ArrayRecordComponent")
public record MeetingMail(
    String id,
    EmailAddress sender,
    List<EmailAddress> recipients,
    List<String> authentication,
    byte[] calendar) {
  private static final int LARGEST_CALENDAR = 1024 * 1024;
  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 100;

  public MeetingMail {
    recipients = List.copyOf(recipients);
    authentication = List.copyOf(authentication);
  }

  /** Refuses INVALID_ITIP_MESSAGE what is no mail, or one without a message about a meeting. */
  public static MeetingMail read(byte[] bytes) {
    try {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      Address[] from = mail.getFrom();
      if (from == null || from.length != 1) {
        throw refused("the mail has to have one sender");
      }
      byte[] calendar =
          calendar(mail, 0, new int[1])
              .orElseThrow(() -> refused("no part of the mail is text/calendar with a method"));
      EmailAddress sender =
          address(from[0]).orElseThrow(() -> refused("the sender has no address"));
      String[] results = mail.getHeader("Authentication-Results");
      return new MeetingMail(
          idOf(mail.getMessageID(), bytes),
          sender,
          named(mail),
          results == null ? List.of() : List.of(results),
          calendar);
    } catch (MessagingException | IOException unreadable) {
      throw refused("the mail cannot be read");
    }
  }

  private static List<EmailAddress> named(MimeMessage mail) throws MessagingException {
    List<EmailAddress> named = new ArrayList<>();
    Address[] all = mail.getAllRecipients();
    for (Address one : all == null ? new Address[0] : all) {
      address(one).filter(address -> !named.contains(address)).ifPresent(named::add);
    }
    return named;
  }

  private static Optional<EmailAddress> address(Address address) {
    try {
      return address instanceof InternetAddress internet && internet.getAddress() != null
          ? Optional.of(new EmailAddress(internet.getAddress()))
          : Optional.empty();
    } catch (Rejected noAddress) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> calendar(Part part, int depth, int[] seen)
      throws MessagingException, IOException {
    if (depth > DEEPEST || ++seen[0] > MOST_PARTS) {
      throw refused("the mail has too many parts");
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        Optional<byte[]> found = calendar(inner, depth + 1, seen);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    boolean message =
        part.isMimeType("text/calendar")
            && new ContentType(part.getContentType()).getParameter("method") != null;
    return message ? Optional.of(bytes(part)) : Optional.empty();
  }

  private static byte[] bytes(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readNBytes(LARGEST_CALENDAR + 1);
      if (bytes.length > LARGEST_CALENDAR) {
        throw refused("the calendar part is too large");
      }
      return bytes;
    }
  }

  private static String idOf(@Nullable String messageId, byte[] bytes) {
    if (messageId != null && !messageId.isBlank()) {
      return messageId.strip();
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rejected refused(String why) {
    return new Rejected(ErrorCode.INVALID_ITIP_MESSAGE, why);
  }

  /** Without what it says. */
  @Override
  public String toString() {
    return "MeetingMail";
  }
}
