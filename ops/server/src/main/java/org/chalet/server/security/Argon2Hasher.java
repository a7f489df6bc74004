package org.chalet.server.security;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.chalet.command.identity.PasswordHasher;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with the parameters that OWASP recommends: 19 MiB, two passes. As many at a time as
 * there are processors, so that logins cannot exhaust the memory.
 */
public final class Argon2Hasher implements PasswordHasher {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore seats = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  @Override
  public String hash(CharSequence raw) {
    return seated(() -> String.valueOf(encoder.encode(raw)));
  }

  @Override
  public boolean matches(CharSequence raw, String hash) {
    return seated(() -> encoder.matches(raw, hash));
  }

  private <T> T seated(Supplier<T> work) {
    seats.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      seats.release();
    }
  }
}
