package org.chalet.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountDeletionCancelled;
import org.chalet.identity.AccountDeletionRequested;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** Whether an account is on its way out. */
final class Departure {
  /** Of an account's stream; there while the deletion of the account is asked for. */
  static final Evolution<Boolean> LEAVING = Departure::leaving;

  private @Nullable Instant due;
  private boolean erased;

  Instant request(String account, Instant wanted) {
    Instant before = due;
    if (before != null) {
      return before;
    }
    Instant whole = Instant.ofEpochSecond(wanted.getEpochSecond());
    apply(new AccountDeletionRequested(account, whole.getEpochSecond()));
    return whole;
  }

  void cancel(String account) {
    verifyRequested();
    apply(new AccountDeletionCancelled(account));
  }

  /**
   * @return false where it was done
   */
  boolean mayErase(Instant now) {
    if (erased) {
      return false;
    }
    Instant then = verifyRequested();
    if (now.isBefore(then)) {
      throw new Rejected(ErrorCode.DELETION_NOT_DUE, "the days of grace are not over");
    }
    return true;
  }

  void erase(String account) {
    if (!erased) {
      apply(new AccountErased(account));
    }
  }

  boolean isErased() {
    return erased;
  }

  boolean isRequested() {
    return due != null;
  }

  private Instant verifyRequested() {
    Instant then = due;
    if (then == null) {
      throw new Rejected(ErrorCode.DELETION_NOT_REQUESTED, "nobody asked to delete this account");
    }
    return then;
  }

  private static @Nullable Boolean leaving(@Nullable Boolean before, Object event) {
    return switch (event) {
      case AccountDeletionRequested requested -> Boolean.TRUE;
      case AccountDeletionCancelled cancelled -> null;
      case AccountErased erased -> null;
      case Erased erased -> null;
      default -> before;
    };
  }

  @EventSourcingHandler
  void evolve(AccountDeletionRequested event) {
    due = Instant.ofEpochSecond(event.due());
  }

  @EventSourcingHandler
  void evolve(AccountDeletionCancelled event) {
    due = null;
  }

  @EventSourcingHandler
  void evolve(AccountErased event) {
    due = null;
    erased = true;
  }
}
