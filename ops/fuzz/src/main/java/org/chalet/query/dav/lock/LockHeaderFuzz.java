package org.chalet.query.dav.lock;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.chalet.fuzz.Target;
import org.jspecify.annotations.Nullable;

/** Headers that speak of locks (RFC 4918, 10.4 and 10.7). */
public final class LockHeaderFuzz {
  /** A resource that has whatever is asked for. */
  private static final IfHeader.States ANYTHING =
      new IfHeader.States() {
        @Override
        public boolean hasToken(@Nullable String resource, String token) {
          return true;
        }

        @Override
        public boolean hasTag(@Nullable String resource, String etag) {
          return true;
        }
      };

  private LockHeaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String header = new String(input, UTF_8);
    Target.attempt(() -> {
      IfHeader read = IfHeader.parse(header);
      read.tokens();
      read.holds(ANYTHING);
    });
    Target.attempt(() -> verifyBounded(header));
  }

  private static void verifyBounded(String header) {
    if (Timeout.of(header).compareTo(Timeout.LONGEST) > 0) {
      throw new IllegalStateException("a lock without end");
    }
  }
}
