package org.chalet.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be told about products. */
public enum ProductTopic {
  ACTIVATION,
  STORAGE_NEARLY_FULL,
  CANCELLATION,
  MANAGEMENT_BLOCKED,
  NEW_USER,
  TRIAL_ENDING;

  public static final List<String> TOKENS =
      Arrays.stream(values()).map(ProductTopic::token).toList();

  /** As events and REST write it: {@code activation}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
