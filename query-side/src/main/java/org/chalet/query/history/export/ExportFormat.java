package org.chalet.query.history.export;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** How an export is written. */
public enum ExportFormat {
  /** JSON Lines with every event's bytes and proof. */
  JSONL("jsonl", "application/jsonl"),
  /** A table for people, with every event's hash and the root of the log. */
  CSV("csv", "text/csv; charset=UTF-8");

  private final String token;
  private final String mediaType;

  ExportFormat(String token, String mediaType) {
    this.token = token;
    this.mediaType = mediaType;
  }

  /**
   * @throws Rejected INVALID_VALUE
   */
  public static ExportFormat of(String token) {
    for (ExportFormat format : values()) {
      if (format.token.equals(token)) {
        return format;
      }
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "a format is jsonl or csv");
  }

  String token() {
    return token;
  }

  String mediaType() {
    return mediaType;
  }
}
