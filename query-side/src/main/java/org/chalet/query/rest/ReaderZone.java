package org.chalet.query.rest;

import java.time.ZoneId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** On whose clock times are told. */
public final class ReaderZone {
  private ReaderZone() {}

  /** Refuses INVALID_VALUE a zone that nobody knows. */
  public static ZoneId of(@Nullable String name, ZoneId usual) {
    if (name == null) {
      return usual;
    }
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "not a time zone of the IANA database");
    }
    return ZoneId.of(name);
  }
}
