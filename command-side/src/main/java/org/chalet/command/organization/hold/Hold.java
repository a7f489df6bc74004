package org.chalet.command.organization.hold;

import java.time.Instant;

/**
 * A legal hold.
 *
 * @param set whether it keeps the account, and not only somebody asks that it should
 * @param asking who asks to set it, or to lift it; empty where nobody does
 * @param until when that is over, in seconds since 1970 UTC
 */
public record Hold(String account, boolean set, String asking, long until) {
  /** Whether something waits to be confirmed. */
  public boolean isAsked(Instant now) {
    return !asking.isEmpty() && now.getEpochSecond() < until;
  }

  /** Whether it is over without having begun. */
  public boolean isGone(Instant now) {
    return !set && !isAsked(now);
  }
}
