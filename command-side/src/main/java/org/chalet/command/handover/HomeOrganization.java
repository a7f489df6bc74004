package org.chalet.command.handover;

import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.identity.HomeOrganizationSet;
import org.jspecify.annotations.Nullable;

/** Which organization an account came in through; none is known of accounts of earlier versions. */
final class HomeOrganization {
  static final Evolution<String> OF_ACCOUNT = HomeOrganization::after;

  private HomeOrganization() {}

  private static @Nullable String after(@Nullable String before, Object event) {
    return switch (event) {
      case HomeOrganizationSet set -> set.organization();
      case Erased erased -> null;
      default -> before;
    };
  }
}
