package org.chalet.server.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.chalet.server.settings.RefusedToStart;

/** The secret in the data directory by which an operator on this machine is known. */
public final class OperatorToken {
  public static final String FILE = "operator.token";
  private static final int BYTES = 32;

  private final byte[] secret;

  private OperatorToken(String secret) {
    this.secret = secret.getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads the secret; makes one, readable by its owner only, where there is none. */
  public static OperatorToken in(Path data, SecureRandom random) {
    Path file = data.resolve(FILE);
    try {
      create(file, random);
      String secret = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (secret.length() < BYTES) {
        throw new RefusedToStart(file + " holds no token; delete it to have a new one made");
      }
      return new OperatorToken(secret);
    } catch (IOException e) {
      throw new RefusedToStart("cannot read or write " + file + ": " + e, e);
    }
  }

  /** Makes a secret, readable by its owner only, where there is none. */
  static void make(Path file, SecureRandom random) {
    try {
      create(file, random);
    } catch (IOException e) {
      throw new RefusedToStart("cannot write " + file + ": " + e, e);
    }
  }

  private static void create(Path file, SecureRandom random) throws IOException {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
      channel.write(StandardCharsets.US_ASCII.encode(secret));
    } catch (FileAlreadyExistsException there) {
      return;
    }
  }

  /** The operator, when that is the token. */
  public Optional<Principal> holder(String token) {
    boolean same = MessageDigest.isEqual(secret, token.getBytes(StandardCharsets.UTF_8));
    return same ? Optional.of(() -> "operator") : Optional.empty();
  }
}
