package org.chalet.command.calendar;

import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.ProfileChanged;
import org.jspecify.annotations.Nullable;

/** In which time zone a person lives. */
public final class ZoneOfAccount {
  /** Of an account's stream; the name of a zone of the IANA database. */
  public static final Evolution<String> EVOLUTION = ZoneOfAccount::after;

  private ZoneOfAccount() {}

  private static @Nullable String after(@Nullable String before, Object event) {
    return switch (event) {
      case AccountRegistered registered -> registered.zone();
      case ProfileChanged changed -> changed.zone();
      case Erased erased -> null;
      default -> before;
    };
  }
}
