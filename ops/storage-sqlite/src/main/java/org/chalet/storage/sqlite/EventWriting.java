package org.chalet.storage.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.NameTaken;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.chalet.store.ChainHash;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way into {@code events.db}. Conflicts are found before anything of a commit is
 * written, so that a refused commit leaves the transaction of the others alone.
 */
final class EventWriting {
  private record Name(String scope, String name) {}

  private final Session session;
  private final Map<String, Long> nextSequences = new HashMap<>();
  private final Map<Name, Optional<String>> holders = new HashMap<>();
  private LogHead head;

  EventWriting(Session session, LogHead head) {
    this.session = session;
    this.head = head;
  }

  /** The head once the transaction is committed. */
  LogHead head() {
    return head;
  }

  List<AppendOutcome> write(List<Commit> commits) throws SQLException {
    List<AppendOutcome> outcomes = new ArrayList<>(commits.size());
    for (Commit commit : commits) {
      AppendOutcome refusal = refusal(commit);
      outcomes.add(refusal != null ? refusal : insert(commit));
    }
    return outcomes;
  }

  private @Nullable AppendOutcome refusal(Commit commit) throws SQLException {
    Map<String, Long> next = new HashMap<>();
    for (NewEvent event : commit.events()) {
      Long known = next.get(event.aggregateId());
      long expected = known != null ? known : nextSequence(event.aggregateId());
      if (event.sequence() != expected) {
        return new StreamConflict(event.aggregateId(), event.sequence());
      }
      next.put(event.aggregateId(), expected + 1);
    }
    for (Claim claim : commit.claims()) {
      Optional<String> holder = holder(new Name(claim.scope(), claim.name()));
      if (claim.isRefusedBy(holder.orElse(null))) {
        return new NameTaken(claim.scope(), claim.name());
      }
    }
    nextSequences.putAll(next);
    return null;
  }

  private long nextSequence(String aggregateId) throws SQLException {
    Long known = nextSequences.get(aggregateId);
    if (known != null) {
      return known;
    }
    PreparedStatement query = session.prepare(EventTables.LAST_SEQUENCE);
    query.setString(1, aggregateId);
    try (ResultSet row = query.executeQuery()) {
      long last = row.next() ? row.getLong(1) : 0;
      long next = row.wasNull() ? 0 : last + 1;
      nextSequences.put(aggregateId, next);
      return next;
    }
  }

  private Optional<String> holder(Name name) throws SQLException {
    Optional<String> known = holders.get(name);
    if (known == null) {
      known = EventReading.holder(session, name.scope(), name.name());
      holders.put(name, known);
    }
    return known;
  }

  private AppendOutcome insert(Commit commit) throws SQLException {
    long first = head.position() + 1;
    byte[] hash = ChainHash.of(head.hash(), first, commit);
    long position = first;
    for (NewEvent event : commit.events()) {
      insert(position++, event);
    }
    session
        .bind(EventTables.INSERT_COMMIT, List.of(first, commit.id(), commit.events().size(), hash))
        .executeUpdate();
    int ordinal = 0;
    for (Claim claim : commit.claims()) {
      insert(first, ordinal++, claim);
    }
    head = new LogHead(position - 1, hash);
    return new Appended(first);
  }

  private void insert(long position, NewEvent event) throws SQLException {
    PreparedStatement insert = session.prepare(EventTables.INSERT_EVENT);
    insert.setLong(1, position);
    insert.setString(2, event.aggregateId());
    insert.setLong(3, event.sequence());
    insert.setString(4, event.aggregateType());
    insert.setString(5, event.id());
    insert.setString(6, event.name());
    insert.setInt(7, event.revision());
    insert.setLong(8, event.time());
    insert.setBytes(9, event.payload());
    insert.setBytes(10, event.trail());
    insert.executeUpdate();
  }

  private void insert(long first, int ordinal, Claim claim) throws SQLException {
    PreparedStatement insert = session.prepare(EventTables.INSERT_CLAIM);
    insert.setLong(1, first);
    insert.setInt(2, ordinal);
    insert.setString(3, claim.scope());
    insert.setString(4, claim.name());
    insert.setString(5, claim.holder());
    insert.executeUpdate();
    @Nullable String holder = claim.holder();
    if (holder == null) {
      session.bind(EventTables.RELEASE, List.of(claim.scope(), claim.name())).executeUpdate();
    } else {
      session.bind(EventTables.HOLD, List.of(claim.scope(), claim.name(), holder)).executeUpdate();
    }
    holders.put(new Name(claim.scope(), claim.name()), Optional.ofNullable(holder));
  }
}
