package org.chalet.command.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** All letters in the outbox's keeping, and their ways from one state to the next. */
final class Shelves {
  /** Of each kind of end; room for the letters of large imports. */
  static final int MOST_DONE = 50_000;

  static final int PRUNE_EVERY = 100;

  /** How long one can see what became of a letter. */
  private static final Duration SEEN = Duration.ofDays(30);

  /** Unique letters of which no more is to be sent, by id; no value. */
  private static final String OVER = "mail-over";

  private final SecretVault vault;
  final Shelf held;
  final Shelf waiting;
  private final Shelf failed;
  private final Shelf captured;
  private final int mostDone;
  private final AtomicInteger done = new AtomicInteger();

  Shelves(SecretVault vault) {
    this(vault, MOST_DONE);
  }

  /**
   * @param mostDone how many letters of each kind of end are kept; the oldest go first
   */
  Shelves(SecretVault vault, int mostDone) {
    this.vault = vault;
    this.mostDone = mostDone;
    held = new Shelf(vault, MailState.HELD);
    waiting = new Shelf(vault, MailState.WAITING);
    failed = new Shelf(vault, MailState.FAILED);
    captured = new Shelf(vault, MailState.CAPTURED);
  }

  Shelf of(MailState state) {
    return switch (state) {
      case HELD -> held;
      case WAITING -> waiting;
      case FAILED -> failed;
      case CAPTURED -> captured;
    };
  }

  static String heldKey(Kept kept) {
    return Shelf.inOrder(kept.posted(), kept.id());
  }

  void hold(List<Kept> kept) {
    held.putAll(kept.stream().map(one -> held.secret(heldKey(one), one, seenUntil(one))).toList());
  }

  void drop(List<Kept> kept) {
    held.removeAll(kept.stream().map(Shelves::heldKey).toList());
  }

  /** May go out; the first try is due whatever other clocks say. Harmless when done twice. */
  void release(List<Kept> kept) {
    waiting.putAll(
        kept.stream()
            .map(one -> waiting.secret(Shelf.inOrder(Instant.EPOCH, one.id()), one, seenUntil(one)))
            .toList());
    drop(kept.stream().filter(one -> one.mark() != null).toList());
  }

  /** False where it is known that it was released before. */
  boolean releaseOnce(Kept kept) {
    String key = Shelf.inOrder(Instant.EPOCH, kept.id());
    return !isOver(kept) && waiting.putIfAbsent(key, kept, seenUntil(kept));
  }

  /**
   * Where there must not be two: whoever posts it again may have looked before it was sent, so it
   * is verified before each try.
   */
  boolean isOver(Kept kept) {
    return kept.isUnique() && vault.get(OVER, kept.id()).isPresent();
  }

  /** To be noted before the letter leaves those that wait. */
  void noteOver(Kept kept) {
    if (kept.isUnique()) {
      vault.put(over(kept));
    }
  }

  private static Secret over(Kept kept) {
    return new Secret(OVER, kept.id(), new byte[0], seenUntil(kept));
  }

  void putOff(Shelf.Entry entry, Kept later, Instant due) {
    String key = Shelf.inOrder(due, later.id());
    waiting.put(key, later, seenUntil(later));
    if (!key.equals(entry.key())) {
      waiting.remove(entry.key());
    }
  }

  void fail(Shelf.Entry entry, String why, Instant now) {
    end(failed, entry, entry.kept().failed(why), now);
  }

  /** Kept for good and over in one write: a crash before it has the letters tried again. */
  void capture(List<Shelf.Entry> entries, Instant now) {
    List<Secret> ends = new ArrayList<>();
    for (Shelf.Entry entry : entries) {
      ends.add(ended(captured, entry.kept(), now));
      if (entry.kept().isUnique()) {
        ends.add(over(entry.kept()));
      }
    }
    captured.putAll(ends);
    waiting.removeAll(entries.stream().map(Shelf.Entry::key).toList());
    prune(entries.size());
  }

  private void end(Shelf shelf, Shelf.Entry entry, Kept kept, Instant now) {
    shelf.putAll(List.of(ended(shelf, kept, now)));
    waiting.remove(entry.key());
    prune(1);
  }

  private static Secret ended(Shelf shelf, Kept kept, Instant now) {
    return shelf.secret(Shelf.newestFirst(now, kept.id()), kept, now.plus(SEEN));
  }

  /** Now and then, and the first time in any case. */
  private void prune(int more) {
    int before = done.getAndAdd(more);
    if (before % PRUNE_EVERY == 0 || before / PRUNE_EVERY != (before + more - 1) / PRUNE_EVERY) {
      failed.prune(mostDone);
      captured.prune(mostDone);
    }
  }

  /** Somewhat longer than it is worth sending, so that nothing ends unseen. */
  private static Instant seenUntil(Kept kept) {
    return kept.letter().expires().plus(SEEN);
  }
}
