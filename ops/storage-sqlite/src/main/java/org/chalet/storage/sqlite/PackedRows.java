package org.chalet.storage.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chalet.store.Field;
import org.chalet.store.FieldType;
import org.chalet.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads many rows out of SQLite as one text: a call of SQLite for each column of each row costs
 * more than SQLite's own work. Values stand behind {@code =}, what is null is empty; a separator
 * within a value is found by counting, and then nothing is read this way.
 */
final class PackedRows {
  private static final byte UNIT = 31;
  private static final byte RECORD = 30;

  private final byte[] packed;
  private int at;

  private PackedRows(byte[] packed) {
    this.packed = packed;
  }

  /**
   * Packs the rows of a query.
   *
   * @param rows selects the id, and the columns by their names
   */
  static String sql(String rows, List<? extends Field<?>> columns) {
    String values =
        columns.stream()
            .map(column ->
                " || char(" + UNIT + ") || ifnull('=' || " + KindTable.column(column) + ", '')")
            .collect(Collectors.joining());
    return "SELECT count(*), group_concat('=' || id"
        + values
        + ", char("
        + RECORD
        + ")) FROM ("
        + rows
        + ")";
  }

  /**
   * The rows that the query packs; null where they have to be read one by one.
   *
   * @param fixed the values of the columns before, the same in each row
   */
  static @Nullable List<Row> read(
      PreparedStatement query, List<Object> fixed, List<? extends Field<?>> columns)
      throws SQLException {
    try (ResultSet answer = query.executeQuery()) {
      if (!answer.next() || answer.getInt(1) == 0) {
        return List.of();
      }
      int count = answer.getInt(1);
      PackedRows rows = new PackedRows(answer.getBytes(2));
      return rows.isSound(count, columns.size()) ? rows.all(count, fixed, columns) : null;
    }
  }

  private boolean isSound(int count, int columns) {
    int records = 1;
    int units = 0;
    for (byte octet : packed) {
      if (octet == UNIT) {
        units++;
      } else if (octet == RECORD) {
        records++;
      }
    }
    return records == count && units == count * columns;
  }

  private List<Row> all(int count, List<Object> fixed, List<? extends Field<?>> columns) {
    List<Row> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String id = String.valueOf(next(FieldType.TEXT));
      List<@Nullable Object> values = new ArrayList<>(fixed.size() + columns.size());
      values.addAll(fixed);
      for (Field<?> column : columns) {
        values.add(next(column.type()));
      }
      rows.add(new Row(id, values));
    }
    return rows;
  }

  private @Nullable Object next(FieldType type) {
    int from = at;
    int end = from;
    while (end < packed.length && packed[end] != UNIT && packed[end] != RECORD) {
      end++;
    }
    at = end + 1;
    if (end == from) {
      return null;
    }
    return type == FieldType.TEXT
        ? new String(packed, from + 1, end - from - 1, StandardCharsets.UTF_8)
        : (Object) number(from + 1, end);
  }

  /** Negative all the way, as there is one negative number more. */
  private long number(int from, int end) {
    boolean negative = packed[from] == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < end; i++) {
      value = value * 10 - (packed[i] - '0');
    }
    return negative ? value : -value;
  }
}
