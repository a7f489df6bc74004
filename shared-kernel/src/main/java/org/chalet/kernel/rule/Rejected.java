package org.chalet.kernel.rule;

/**
 * A refusal: nothing was changed. The detail is for people and holds no personal data of others.
 */
public final class Rejected extends RuntimeException {
  private final ErrorCode code;

  public Rejected(ErrorCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
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
