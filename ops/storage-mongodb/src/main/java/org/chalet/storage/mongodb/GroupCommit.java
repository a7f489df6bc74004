package org.chalet.storage.mongodb;

import java.util.List;
import org.chalet.store.RecordedCommit;

/**
 * One document of the log: the commits that one insert stored.
 *
 * @param commits at least one, chained to each other
 * @param keys what no other group may hold: places in streams and versions of names, see {@link
 *     Keys}
 */
record GroupCommit(List<RecordedCommit> commits, List<String> keys) {
  GroupCommit {
    commits = List.copyOf(commits);
    keys = List.copyOf(keys);
  }

  long firstPosition() {
    return commits.getFirst().firstPosition();
  }

  long lastPosition() {
    return commits.getLast().lastPosition();
  }

  byte[] previousHash() {
    return commits.getFirst().previousHash();
  }

  byte[] hash() {
    return commits.getLast().hash();
  }
}
