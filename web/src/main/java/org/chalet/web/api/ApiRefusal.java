package org.chalet.web.api;

/** What REST refused. */
public final class ApiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String token;

  /**
   * @param token stable, as {@code unknown-user}
   * @param detail in English, for people
   */
  public ApiRefusal(int status, String token, String detail) {
    super(detail);
    this.status = status;
    this.token = token;
  }

  public int status() {
    return status;
  }

  public String token() {
    return token;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
