package org.chalet.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How mail goes out.
 *
 * @param smtpUrl the server that takes it; null to keep it for the operator to read
 * @param smtpPassword for that server, where its URL has none
 * @param smtpPasswordFile file with that password instead
 * @param from whom it comes from, as {@code chalet@example.org}; null only where none is sent
 * @param imapUrl the mailbox in which mails about meetings arrive; null for none
 * @param authservId the name under which one's own mail server says who sent a mail (RFC 8601), or
 *     {@code any} where it keeps forged mails away; null where no mail about meetings is believed
 */
public record MailSettings(
    @Nullable SmtpServer smtpUrl,
    @Nullable String smtpPassword,
    @Nullable Path smtpPasswordFile,
    @Nullable String from,
    @Nullable ImapServer imapUrl,
    @Nullable String authservId) {
  public MailSettings {
    boolean password = smtpPassword != null || smtpPasswordFile != null;
    if (smtpUrl == null && password) {
      throw new RefusedToStart("a password for mail needs smtp-url");
    }
    if (smtpPassword != null && smtpPasswordFile != null) {
      throw new RefusedToStart("smtp-password and smtp-password-file exclude each other");
    }
    if (imapUrl != null && authservId == null) {
      throw new RefusedToStart(
          "imap-url needs mail-authserv-id, the name of your mail server in Authentication-Results");
    }
    if (smtpUrl != null && from == null) {
      throw new RefusedToStart("smtp-url needs mail-from, as chalet@example.org");
    }
    if (smtpUrl != null && password && (smtpUrl.user() == null || smtpUrl.password() != null)) {
      throw new RefusedToStart(
          "a password given by itself needs smtp-url with the user and without password");
    }
  }

  /** The server that takes mail, with its password; empty where none is sent. */
  public Optional<SmtpServer> smtp() {
    if (smtpUrl == null) {
      return Optional.empty();
    }
    if (smtpPassword != null) {
      return Optional.of(smtpUrl.withPassword(smtpPassword));
    }
    return Optional.of(
        smtpPasswordFile == null ? smtpUrl : smtpUrl.withPassword(read(smtpPasswordFile)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new RefusedToStart("cannot read smtp-password-file " + file + ": " + e, e);
    }
  }

  /** Without password. */
  @Override
  public String toString() {
    return "MailSettings[" + smtpUrl + ", " + from + ", " + imapUrl + ", " + authservId + "]";
  }
}
