package org.chalet.storage.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chalet.store.Document;
import org.chalet.store.Field;
import org.chalet.store.FieldType;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.TextScan;
import org.jspecify.annotations.Nullable;

/** Questions to the table of one kind. */
final class ViewReading {
  /** Between these limits many rows are expected, and not too many for one text. */
  private static final int FEW = 10;

  private static final int WELL_PACKED = 5_000;

  /** Turns the row under the cursor into what is asked for. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private ViewReading() {}

  static <D> Optional<Document<D>> get(Session session, KindTable<D> table, String id)
      throws SQLException {
    PreparedStatement query = session.prepare(table.get());
    query.setString(1, id);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(document(table, row)) : Optional.empty();
    }
  }

  static <D> List<Document<D>> getAll(Session session, KindTable<D> table, Collection<String> ids)
      throws SQLException {
    List<Document<D>> found = new ArrayList<>(ids.size());
    for (String id : new LinkedHashSet<>(ids)) {
      get(session, table, id).ifPresent(found::add);
    }
    return found;
  }

  static <D> List<Document<D>> find(Session session, KindTable<D> table, Scan<D> scan)
      throws SQLException {
    return walk(session, table, scan, "id, position, doc, body", row -> document(table, row));
  }

  static <D> List<Document<D>> search(Session session, KindTable<D> table, TextScan scan)
      throws SQLException {
    WordTable<D> words = Objects.requireNonNull(table.words());
    return read(
        session.bind(words.search(scan.descending()), values(scan)), row -> document(table, row));
  }

  static <D> long count(Session session, KindTable<D> table, TextScan scan) throws SQLException {
    WordTable<D> words = Objects.requireNonNull(table.words());
    try (ResultSet row = session.bind(words.count(), values(scan)).executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static List<Object> values(TextScan scan) {
    return List.of(WordMatch.of(scan), scan.from(), scan.to(), scan.limit());
  }

  static <D> List<Row> rows(Session session, KindTable<D> table, Scan<D> scan) throws SQLException {
    List<Object> fixed = scan.prefix().stream().map(ViewReading::asRead).toList();
    List<Field<D>> columns = scan.index().columns();
    List<Field<D>> open = columns.subList(fixed.size(), columns.size());
    String selected = open.isEmpty() ? "id" : "id, " + KindTable.columns(open);
    Reading<Row> singly = row -> row(fixed, open, row);
    if (scan.limit() < FEW || scan.limit() > WELL_PACKED) {
      return walk(session, table, scan, selected, singly);
    }
    List<Row> found = new ArrayList<>();
    for (ScanPlan.Walk walk : ScanPlan.of(scan).walks()) {
      int left = scan.limit() - found.size();
      if (left > 0) {
        String sql = sql(table, scan, selected, walk);
        PreparedStatement packed = bind(session, PackedRows.sql(sql, open), walk, left);
        List<Row> rows = PackedRows.read(packed, fixed, open);
        found.addAll(rows != null ? rows : read(bind(session, sql, walk, left), singly));
      }
    }
    return found;
  }

  /** The prefix is known, so that it need not be read from every row. */
  private static Object asRead(Object value) {
    return value instanceof Number number ? number.longValue() : value;
  }

  private static <T> List<T> walk(
      Session session, KindTable<?> table, Scan<?> scan, String columns, Reading<T> reading)
      throws SQLException {
    List<T> found = new ArrayList<>();
    for (ScanPlan.Walk walk : ScanPlan.of(scan).walks()) {
      int left = scan.limit() - found.size();
      if (left == 0) {
        break;
      }
      found.addAll(read(bind(session, sql(table, scan, columns, walk), walk, left), reading));
    }
    return found;
  }

  private static <T> List<T> read(PreparedStatement query, Reading<T> reading) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        found.add(reading.of(row));
      }
    }
    return found;
  }

  static String sql(KindTable<?> table, Scan<?> scan, String columns, ScanPlan.Walk walk) {
    return "SELECT "
        + columns
        + " FROM "
        + table.name()
        + " INDEXED BY "
        + table.indexName(scan.index())
        + walk.condition()
        + " ORDER BY "
        + ScanPlan.order(scan)
        + Session.LIMIT;
  }

  static long count(Session session, KindTable<?> table, Scan<?> scan) throws SQLException {
    long count = 0;
    for (ScanPlan.Walk walk : ScanPlan.of(scan).walks()) {
      int left = (int) Math.max(0, scan.limit() - count);
      String sql = "SELECT count(*) FROM (" + sql(table, scan, "1", walk) + ")";
      try (ResultSet row = bind(session, sql, walk, left).executeQuery()) {
        count += row.next() ? row.getLong(1) : 0;
      }
    }
    return count;
  }

  private static PreparedStatement bind(Session session, String sql, ScanPlan.Walk walk, int limit)
      throws SQLException {
    PreparedStatement query = session.bind(sql, walk.values());
    query.setInt(walk.values().size() + 1, limit);
    return query;
  }

  private static <D> Document<D> document(KindTable<D> table, ResultSet row) throws SQLException {
    return new Document<>(
        row.getString(1), row.getLong(2), table.json().read(row.getBytes(3)), row.getBytes(4));
  }

  private static <D> Row row(List<Object> fixed, List<Field<D>> open, ResultSet row)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(fixed.size() + open.size());
    values.addAll(fixed);
    for (int i = 0; i < open.size(); i++) {
      values.add(value(open.get(i).type(), row, i + 2));
    }
    return new Row(row.getString(1), values);
  }

  private static @Nullable Object value(FieldType type, ResultSet row, int column)
      throws SQLException {
    if (type == FieldType.TEXT) {
      byte[] utf8 = row.getBytes(column); // one call of SQLite less than getString
      return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
    }
    long number = row.getLong(column);
    return number == 0 && row.wasNull() ? null : (Object) number;
  }
}
