package org.chalet.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.TooLarge;
import org.chalet.store.Commit;

/**
 * Appends groups optimistically behind the head.
 *
 * <p>One insert stores a group whole or not at all. When it fails because another node was first,
 * or when nobody can say whether it succeeded, the writer reads what is behind the tail it knew:
 * commits of its own that it finds there are stored; places in streams that others hold there are
 * lost; the rest is chained on and tried again. An insert that a broken connection left under way
 * can do no harm later: its document's {@code _id} is the position behind the old tail, so it is
 * either the next group of the log, and found, or refused as a duplicate.
 */
final class LogWriter {
  private final MongoCollection<GroupCommit> groups;
  private final LogTail tail;
  private final NameLedger names;
  private final Turns turns;

  LogWriter(MongoCollection<GroupCommit> groups, LogTail tail, NameLedger names, Turns turns) {
    this.groups = groups;
    this.tail = tail;
    this.names = names;
    this.turns = turns;
  }

  long head() {
    return tail.head();
  }

  List<AppendOutcome> append(List<Commit> commits) {
    Submission all = Submission.of(commits);
    for (Commit commit : all.open()) {
      long size = CommitSize.of(commit);
      if (size > CommitSize.LIMIT) {
        all.refuse(commit, new TooLarge(size, CommitSize.LIMIT));
      }
    }
    for (List<Commit> part : CommitSize.parts(all.open())) {
      store(all.part(part));
    }
    return commits.stream().map(all::outcome).toList();
  }

  private void store(Submission part) {
    Patience patience = new Patience();
    boolean reconcile = false;
    while (!part.isSettled()) {
      try {
        Map<Keys.Name, NameLedger.State> states = names.read(part.names());
        if (reconcile) {
          reconcile(part, patience);
        }
        reconcile = !insert(part, states);
      } catch (MongoException failure) {
        if (!Failures.isUnclear(failure)) {
          throw Failures.translated("appending", failure);
        }
        patience.afterUnclear(failure);
        reconcile = true;
      }
    }
  }

  /** False when something in the log is in the way. */
  private boolean insert(Submission part, Map<Keys.Name, NameLedger.State> states) {
    Plan plan = part.plan(states);
    if (plan.accepted().isEmpty()) {
      plan.refused().forEach(part::refuse);
      return true;
    }
    GroupCommit group = tail.chain(plan.accepted(), plan.keys());
    try {
      turns.take(() -> groups.insertOne(group));
    } catch (MongoException failure) {
      if (Failures.isDuplicate(failure)) {
        return false;
      }
      throw failure;
    }
    tail.advance(group);
    part.stored(plan, group);
    return true;
  }

  private void reconcile(Submission part, Patience patience) {
    long before = tail.head();
    int open = part.open().size();
    tail.catchUp(group -> {
      if (!part.recognize(group)) {
        turns.otherSeen();
      }
      part.concede(group);
    });
    if (tail.head() == before && !part.isSettled()) {
      findWhoLost(part);
      if (part.open().size() == open) {
        patience.afterNothingSeen();
        return;
      }
    }
    turns.cameTooLate(patience.afterProgress());
  }

  private void findWhoLost(Submission part) {
    for (GroupCommit group : groups.find(Filters.in(LogFields.KEYS, part.places()))) {
      part.recognize(group);
      part.concede(group);
    }
  }
}
