package org.chalet.command.collection;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;

/**
 * How much more people's collections may hold (RFC 4331). What is told may be a moment old: the
 * quota bounds the disk, and is no promise to the byte.
 */
@FunctionalInterface
public interface Room {
  Room ENDLESS = (owner, kind) -> Long.MAX_VALUE;

  /** What shares a quota. */
  enum Kind {
    CALENDARS,
    ADDRESS_BOOKS
  }

  /** Bytes that are left; none, or fewer, where the quota is used up. */
  long left(AccountId owner, Kind kind);

  /** Refuses QUOTA_EXCEEDED where something grows by more bytes than are left. */
  default void require(String owner, Kind kind, long more) {
    if (more > 0 && left(new AccountId(owner), kind) < more) {
      throw new Rejected(ErrorCode.QUOTA_EXCEEDED, "there is no room for so much");
    }
  }
}
