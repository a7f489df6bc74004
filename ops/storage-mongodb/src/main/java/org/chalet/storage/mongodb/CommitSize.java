package org.chalet.storage.mongodb;

import java.util.ArrayList;
import java.util.List;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;

/** Keeps groups within what a MongoDB document may hold: 16 MiB. */
final class CommitSize {
  /** The largest commit; the rest of the document's bound is left for the group around it. */
  static final long LIMIT = (16L << 20) - (64 << 10);

  private static final long GROUP = 8L << 20;
  private static final long AROUND_COMMIT = 200;
  private static final long AROUND_EVENT = 300;
  private static final long AROUND_CLAIM = 150;
  private static final int BYTES_PER_CHAR = 3;

  private CommitSize() {}

  /** An upper bound of the bytes that the commit takes in its document, index keys included. */
  static long of(Commit commit) {
    long size = AROUND_COMMIT + text(commit.id());
    for (NewEvent event : commit.events()) {
      size +=
          AROUND_EVENT
              + text(event.id())
              + text(event.aggregateType())
              + 2 * text(event.aggregateId())
              + text(event.name())
              + event.payload().length
              + event.trail().length;
    }
    for (Claim claim : commit.claims()) {
      size +=
          AROUND_CLAIM
              + 2 * (text(claim.scope()) + text(claim.name()))
              + (claim.holder() == null ? 0 : text(claim.holder()));
    }
    return size;
  }

  /** The commits in order, in parts that each fit into one group. */
  static List<List<Commit>> parts(List<Commit> commits) {
    List<List<Commit>> parts = new ArrayList<>();
    List<Commit> part = new ArrayList<>();
    long size = 0;
    for (Commit commit : commits) {
      long next = of(commit);
      if (!part.isEmpty() && size + next > GROUP) {
        parts.add(part);
        part = new ArrayList<>();
        size = 0;
      }
      part.add(commit);
      size += next;
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static long text(String text) {
    return (long) text.length() * BYTES_PER_CHAR;
  }
}
