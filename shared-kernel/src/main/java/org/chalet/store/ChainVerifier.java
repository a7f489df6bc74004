package org.chalet.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Walks the hash chain of a log and computes every hash anew from what is stored. */
public final class ChainVerifier {
  private static final int PAGE = 500;

  private ChainVerifier() {}

  /**
   * A chain that is whole.
   *
   * @param commits and {@code events} that were walked
   * @param head position of the last event
   * @param hash of the last commit; the genesis hash for an empty log
   */
  public record Verified(long commits, long events, long head, byte[] hash) {
    public String hashText() {
      return HexFormat.of().formatHex(hash);
    }
  }

  /**
   * Walks the whole chain.
   *
   * @throws DamagedHistory naming the first position that cannot be trusted
   */
  public static Verified verify(EventLog log) {
    return verify(log, commit -> {});
  }

  /**
   * Walks the whole chain.
   *
   * @param witness is shown each commit that was found whole, in order
   * @throws DamagedHistory naming the first position that cannot be trusted
   */
  public static Verified verify(EventLog log, Consumer<RecordedCommit> witness) {
    return walk(log, new Verified(0, 0, 0, ChainHash.genesis()), witness);
  }

  /**
   * Walks the chain from the commit that holds the position; that commit's previous hash is taken
   * as given.
   *
   * @throws DamagedHistory naming the first position that cannot be trusted
   */
  public static Verified verifyFrom(EventLog log, long position) {
    List<RecordedCommit> first = position <= 1 ? List.of() : log.readCommits(position, 1);
    if (first.isEmpty()) {
      return verify(log);
    }
    RecordedCommit start = first.getFirst();
    return walk(
        log, new Verified(0, 0, start.firstPosition() - 1, start.previousHash()), commit -> {});
  }

  private static Verified walk(EventLog log, Verified start, Consumer<RecordedCommit> witness) {
    long head = log.head();
    Verified walked = start;
    while (walked.head() < head) {
      List<RecordedCommit> page = page(log, walked.head() + 1);
      if (page.isEmpty()) {
        throw new DamagedHistory(
            walked.head() + 1,
            "the log ends at position " + walked.head() + ", but its head is " + head);
      }
      for (RecordedCommit commit : page) {
        walked = next(walked, commit);
        witness.accept(commit);
      }
    }
    return walked;
  }

  /** Up to what is damaged, which may lie behind commits that nobody has checked yet. */
  private static List<RecordedCommit> page(EventLog log, long position) {
    try {
      return log.readCommits(position, PAGE);
    } catch (DamagedHistory somewhereInIt) {
      return log.readCommits(position, 1);
    }
  }

  private static Verified next(Verified walked, RecordedCommit commit) {
    long expected = walked.head() + 1;
    if (commit.firstPosition() != expected) {
      throw new DamagedHistory(
          expected,
          "position " + expected + " is missing; the next commit is " + commit.firstPosition());
    }
    if (!Arrays.equals(commit.previousHash(), walked.hash())) {
      throw new DamagedHistory(
          expected, "the commit at position " + expected + " is not chained to the one before it");
    }
    byte[] hash = ChainHash.of(walked.hash(), expected, commit.commit());
    if (!Arrays.equals(hash, commit.hash())) {
      throw new DamagedHistory(
          expected, "the commit at position " + expected + " is not what its hash was taken of");
    }
    return new Verified(
        walked.commits() + 1,
        walked.events() + commit.commit().events().size(),
        commit.lastPosition(),
        hash);
  }
}
