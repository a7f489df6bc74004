package org.chalet.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be told about money. */
public enum BillingTopic {
  NEW_INVOICE,
  PAYMENT,
  ORDER_CANCELLED,
  RENEWAL_PLANNED,
  RENEWAL_DONE,
  PAYOUT;

  public static final List<String> TOKENS =
      Arrays.stream(values()).map(BillingTopic::token).toList();

  /** As events and REST write it: {@code new-invoice}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
