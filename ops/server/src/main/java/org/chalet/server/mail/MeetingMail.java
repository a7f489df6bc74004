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
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
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

  /** Characters of all header fields; mail servers take less. */
  private static final int LONGEST_HEADER = 256 * 1024;

  public MeetingMail {
    recipients = List.copyOf(recipients);
    authentication = List.copyOf(authentication);
  }

  /** Refuses INVALID_ITIP_MESSAGE what is no mail, or one without a message about a meeting. */
  public static MeetingMail read(byte[] bytes) {
    try {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      verifyLength(mail);
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

  /** Anybody can send a mail, and all of its header is read before it is known from whom it is. */
  private static void verifyLength(MimeMessage mail) throws MessagingException {
    long length = 0;
    Enumeration<String> lines = mail.getAllHeaderLines();
    while (lines.hasMoreElements()) {
      length += lines.nextElement().length();
    }
    if (length > LONGEST_HEADER) {
      throw refused("the header of the mail is too long");
    }
  }

  private static List<EmailAddress> named(MimeMessage mail) throws MessagingException {
    Set<EmailAddress> named = new LinkedHashSet<>();
    Address[] all = mail.getAllRecipients();
    for (Address one : all == null ? new Address[0] : all) {
      address(one).ifPresent(named::add);
    }
    return List.copyOf(named);
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
