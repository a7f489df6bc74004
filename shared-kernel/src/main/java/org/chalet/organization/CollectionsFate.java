package org.chalet.organization;

import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What is to become of the collections of a user who is removed. */
public enum CollectionsFate {
  /** The person keeps them. */
  KEEP,
  DELETE,
  /** Another member gets them. */
  TRANSFER;

  /** Refuses with INVALID_VALUE what is none of {@code keep}, {@code delete}, {@code transfer}. */
  public static CollectionsFate of(String token) {
    for (CollectionsFate fate : values()) {
      if (fate.token().equals(token)) {
        return fate;
      }
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "collections: keep, delete or transfer");
  }

  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
