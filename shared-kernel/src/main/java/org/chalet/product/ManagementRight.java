package org.chalet.product;

import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** A part of managing a product; given one by one. */
public enum ManagementRight {
  /** Changes the product itself. */
  TECHNICAL,
  STATISTICS,
  /** Checks tickets. */
  TICKET_CONTROL,
  /** Checks sales. */
  SALES_CONTROL;

  /** As events and REST write it: {@code ticket-control}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ManagementRight of(String token) {
    for (ManagementRight right : values()) {
      if (right.token().equals(token)) {
        return right;
      }
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "no such management right");
  }
}
