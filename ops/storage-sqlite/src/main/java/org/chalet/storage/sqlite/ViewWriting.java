package org.chalet.storage.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.DeadLetter;
import org.chalet.store.Document;
import org.chalet.store.Field;
import org.chalet.store.Kind;
import org.chalet.store.TextEntry;
import org.jspecify.annotations.Nullable;

/** Batches on their way into a view's file. */
final class ViewWriting {
  private final Map<String, KindTable<?>> tables;

  ViewWriting(Map<String, KindTable<?>> tables) {
    this.tables = tables;
  }

  /** Writes and commits the batch as one transaction. */
  void write(Session session, Batch batch) throws SQLException {
    try {
      changes(session, batch.changes());
    } catch (SQLException e) {
      if (!Failures.isUniqueKeyTaken(e)) {
        throw e;
      }
      afterRemovingAll(session, batch.changes());
    }
    for (DeadLetter letter : batch.parked()) {
      session
          .bind(
              ViewTables.PARK,
              List.of(letter.position(), letter.sequence(), letter.eventName(), letter.error()))
          .executeUpdate();
    }
    for (long position : batch.settled()) {
      session.bind(ViewTables.SETTLE, List.of(position)).executeUpdate();
    }
    session.bind(ViewTables.SET_POSITION, List.of(batch.position())).executeUpdate();
    session.commit();
  }

  /**
   * A unique key may have passed between documents of the batch: in which order does not matter.
   */
  private void afterRemovingAll(Session session, List<Change> changes) throws SQLException {
    session.rollback();
    session.begin();
    for (Change change : changes) {
      remove(session, change);
    }
    try {
      changes(session, changes);
    } catch (SQLException e) {
      session.rollback();
      if (Failures.isUniqueKeyTaken(e)) {
        throw new IllegalStateException("two documents have the same keys: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  private void changes(Session session, List<Change> changes) throws SQLException {
    for (Change change : changes) {
      switch (change) {
        case Change.Put<?> put -> put(session, put);
        case Change.Remove<?> remove -> remove(session, remove);
      }
    }
  }

  private void remove(Session session, Change change) throws SQLException {
    forgetWords(session, table(change.kind()), change.id());
    session.bind(table(change.kind()).delete(), List.of(change.id())).executeUpdate();
  }

  private <D> void put(Session session, Change.Put<D> put) throws SQLException {
    KindTable<D> table = table(put.kind());
    Document<D> document = put.document();
    PreparedStatement upsert = session.prepare(table.upsert());
    upsert.setString(1, document.id());
    upsert.setLong(2, document.position());
    upsert.setBytes(3, table.json().write(document.value()));
    upsert.setBytes(4, document.body());
    int parameter = 5;
    for (Field<D> field : table.fields()) {
      @Nullable Object value = field.of().apply(document.value());
      upsert.setObject(parameter++, value);
    }
    forgetWords(session, table, document.id());
    WordTable<D> words = table.words();
    @Nullable TextEntry entry = words == null ? null : words.entry(document.value());
    if (words != null) {
      upsert.setObject(parameter, entry == null ? null : (Object) entry.order());
    }
    upsert.executeUpdate();
    if (words != null && entry != null) {
      session.bind(words.insert(), WordTable.values(entry)).executeUpdate();
    }
  }

  /** The index has to be told what it knew of the document. */
  private static <D> void forgetWords(Session session, KindTable<D> table, String id)
      throws SQLException {
    WordTable<D> words = table.words();
    if (words != null) {
      Optional<Document<D>> before = ViewReading.get(session, table, id);
      @Nullable TextEntry entry = before.map(there -> words.entry(there.value())).orElse(null);
      if (entry != null) {
        session.bind(words.delete(), WordTable.values(entry)).executeUpdate();
      }
    }
  }

  @SuppressWarnings("unchecked")
  <D> KindTable<D> table(Kind<D> kind) {
    KindTable<?> table = tables.get(kind.name());
    if (table == null || (table.kind() != kind && !table.kind().equals(kind))) {
      throw new IllegalArgumentException("the view has no kind " + kind.name());
    }
    return (KindTable<D>) table;
  }
}
