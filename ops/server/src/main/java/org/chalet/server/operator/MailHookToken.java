package org.chalet.server.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The secret by which a mail server hands over mails, and may do nothing else. It is read each
 * time: another one in the file is the secret from then on, and without the file nothing is taken.
 */
public final class MailHookToken {
  public static final String FILE = "meeting-mails.token";

  private static final int SHORTEST = 32;

  private final Path file;

  private MailHookToken(Path file) {
    this.file = file;
  }

  /** Makes a secret where there is none. */
  public static MailHookToken in(Path data, SecureRandom random) {
    Path file = data.resolve(FILE);
    OperatorToken.make(file, random);
    return new MailHookToken(file);
  }

  /** The mail server, when that is the token. */
  public Optional<Principal> holder(String token) {
    byte[] secret = secret();
    boolean same =
        secret.length >= SHORTEST
            && MessageDigest.isEqual(secret, token.getBytes(StandardCharsets.UTF_8));
    return same ? Optional.of(() -> "mail-server") : Optional.empty();
  }

  private byte[] secret() {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII)
          .strip()
          .getBytes(StandardCharsets.US_ASCII);
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }
}
