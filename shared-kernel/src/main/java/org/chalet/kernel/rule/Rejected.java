package org.chalet.kernel.rule;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal: nothing was changed. The detail is for people and holds no personal data of others.
 */
public final class Rejected extends RuntimeException {
  private final ErrorCode code;
  private final @Nullable Duration retryAfter;

  public Rejected(ErrorCode code, String detail) {
    this(code, detail, null);
  }

  /** A refusal that ends by itself. */
  public Rejected(ErrorCode code, String detail, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** When to try again, where that is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  public ErrorCode code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  @Override
  public String toString() {
    return code.token() + ": " + detail();
  }
}
