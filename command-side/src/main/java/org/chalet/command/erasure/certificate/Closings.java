package org.chalet.command.erasure.certificate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.chalet.identity.AccountDeletionRequested;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.ChainHash;
import org.chalet.store.EventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** How the log closed accounts, as it can be read without any key. */
final class Closings {
  private static final String ASKED = nameOf(AccountDeletionRequested.class);
  private static final String ERASED = nameOf(AccountErased.class);

  private final EventLog log;

  Closings(EventLog log) {
    this.log = log;
  }

  record Closing(
      @Nullable Instant asked, Instant erased, String commit, LogMark before, LogMark after) {}

  Optional<Closing> of(AccountId account) {
    return log.readLast(account.raw())
        .filter(last -> last.event().name().equals(ERASED))
        .map(last -> closing(account, last));
  }

  /** Where the log ends. */
  LogMark head() {
    long head = log.head();
    return head == 0 ? new LogMark(0, hex(ChainHash.genesis())) : after(commitAt(head));
  }

  private Closing closing(AccountId account, RecordedEvent last) {
    RecordedCommit commit = commitAt(last.position());
    LogMark before = new LogMark(commit.firstPosition() - 1, hex(commit.previousHash()));
    return new Closing(
        asked(account), timeOf(last.event()), commit.commit().id(), before, after(commit));
  }

  private @Nullable Instant asked(AccountId account) {
    return log.readStream(account.raw(), 0).stream()
        .map(RecordedEvent::event)
        .filter(event -> event.name().equals(ASKED))
        .reduce((earlier, later) -> later)
        .map(Closings::timeOf)
        .orElse(null);
  }

  private RecordedCommit commitAt(long position) {
    return log.readCommits(position, 1).getFirst();
  }

  private static LogMark after(RecordedCommit commit) {
    return new LogMark(commit.lastPosition(), hex(commit.hash()));
  }

  private static Instant timeOf(NewEvent event) {
    return Instant.EPOCH.plus(event.time(), ChronoUnit.MICROS);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static String nameOf(Class<?> event) {
    return event.getAnnotation(EventName.class).value();
  }
}
