package org.chalet.query.dav.core;

/** The text of DAV:status; some clients compare it as a string. */
public final class StatusLine {
  private StatusLine() {}

  public static String of(int status) {
    return switch (status) {
      case 200 -> "HTTP/1.1 200 OK";
      case 404 -> "HTTP/1.1 404 Not Found";
      case 507 -> "HTTP/1.1 507 Insufficient Storage";
      default -> "HTTP/1.1 " + status + ' ' + reason(status);
    };
  }

  private static String reason(int status) {
    return switch (status) {
      case 201 -> "Created";
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 409 -> "Conflict";
      case 412 -> "Precondition Failed";
      case 413 -> "Content Too Large";
      case 423 -> "Locked";
      case 424 -> "Failed Dependency";
      case 429 -> "Too Many Requests";
      default -> "Refused";
    };
  }
}
