package org.chalet.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.chalet.store.ChainHash;
import org.chalet.store.Commit;
import org.chalet.store.DamagedHistory;
import org.chalet.store.RecordedCommit;

/**
 * The end of the log as its writer knows it: what the next group is chained to. It moves only over
 * groups that a majority holds, so it never rests on what a failover may take back.
 */
final class LogTail {
  private final MongoCollection<GroupCommit> groups;
  private long head;
  private byte[] hash;

  LogTail(MongoCollection<GroupCommit> groups, long head, byte[] hash) {
    this.groups = groups;
    this.head = head;
    this.hash = hash;
  }

  long head() {
    return head;
  }

  /** The commits as the group that would follow the tail. */
  GroupCommit chain(List<Commit> commits, List<String> keys) {
    List<RecordedCommit> chained = new ArrayList<>(commits.size());
    long position = head + 1;
    byte[] previous = hash;
    for (Commit commit : commits) {
      byte[] next = ChainHash.of(previous, position, commit);
      chained.add(new RecordedCommit(position, commit, previous, next));
      position += commit.events().size();
      previous = next;
    }
    return new GroupCommit(chained, keys);
  }

  void advance(GroupCommit group) {
    if (group.firstPosition() != head + 1 || !Arrays.equals(group.previousHash(), hash)) {
      throw new DamagedHistory(
          head + 1, "what follows position " + head + " in the log is not chained to it");
    }
    head = group.lastPosition();
    hash = group.hash();
  }

  /** Moves over all that was stored behind the tail, in order. */
  void catchUp(Consumer<GroupCommit> seen) {
    try (MongoCursor<GroupCommit> behind =
        groups
            .find(Filters.gt(LogFields.FIRST_POSITION, head))
            .sort(Sorts.ascending(LogFields.FIRST_POSITION))
            .cursor()) {
      while (behind.hasNext()) {
        GroupCommit group = behind.next();
        advance(group);
        seen.accept(group);
      }
    }
  }
}
