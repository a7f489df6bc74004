package org.chalet.store.proof;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.chalet.store.ChainVerifier;
import org.chalet.store.ChainVerifier.Verified;
import org.chalet.store.DamagedHistory;
import org.chalet.store.EventBytes;
import org.chalet.store.EventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;

/** Holds a log to heads that were saved before: nothing may be missing or written anew since. */
public final class HeadCheck {
  private final Deque<SignedHead> due;
  private final GrowingRoot tree = new GrowingRoot();
  private long trusted;

  private HeadCheck(List<SignedHead> heads) {
    this.due =
        new ArrayDeque<>(
            heads.stream()
                .sorted(Comparator.comparingLong(signed -> signed.head().position()))
                .toList());
  }

  /**
   * Walks the whole chain.
   *
   * @throws DamagedHistory naming the first position that cannot be trusted: where the chain
   *     breaks, or behind the last head that the log agrees with
   */
  public static Verified verify(EventLog log, List<SignedHead> heads) {
    if (heads.isEmpty()) {
      return ChainVerifier.verify(log);
    }
    HeadCheck check = new HeadCheck(heads);
    check.passEmpty();
    Verified whole = ChainVerifier.verify(log, check::take);
    check.requireDone(whole.head());
    return whole;
  }

  private void passEmpty() {
    while (!due.isEmpty() && due.getFirst().head().position() == 0) {
      due.removeFirst();
    }
  }

  private void take(RecordedCommit commit) {
    long position = commit.firstPosition();
    for (NewEvent event : commit.commit().events()) {
      tree.add(MerkleHash.leaf(EventBytes.of(new RecordedEvent(position, event))));
      position++;
    }
    while (!due.isEmpty() && due.getFirst().head().position() <= commit.lastPosition()) {
      compare(due.removeFirst().head(), commit);
    }
  }

  private void compare(LogHead head, RecordedCommit commit) {
    HexFormat hex = HexFormat.of();
    if (head.position() != commit.lastPosition()
        || !head.chainHash().equals(hex.formatHex(commit.hash()))
        || !head.treeRoot().equals(hex.formatHex(tree.root()))) {
      throw new DamagedHistory(
          trusted + 1,
          "between positions %d and %d the log is not what it was when its head was signed at %s"
              .formatted(trusted + 1, head.position(), head.time()));
    }
    trusted = head.position();
  }

  private void requireDone(long end) {
    if (!due.isEmpty()) {
      LogHead missing = due.getLast().head();
      throw new DamagedHistory(
          end + 1,
          "the log ends at position %d, but reached position %d when its head was signed at %s"
              .formatted(end, missing.position(), missing.time()));
    }
  }
}
