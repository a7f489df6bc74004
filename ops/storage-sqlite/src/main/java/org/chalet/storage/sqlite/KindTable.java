package org.chalet.storage.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.store.DocumentJson;
import org.chalet.store.Field;
import org.chalet.store.FieldType;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The table of a kind: one column per field, and per index one that holds its keys, the document's
 * id and what it covers, so that rows are answered without touching the table.
 */
final class KindTable<D> {
  private final Kind<D> kind;
  private final List<Field<D>> fields;
  private final DocumentJson<D> json;
  private final @Nullable WordTable<D> words;
  private final String upsert;
  private final String delete;
  private final String get;

  KindTable(Kind<D> kind) {
    this.kind = kind;
    this.fields = kind.fields();
    this.json = new DocumentJson<>(kind.type());
    this.words = kind.text() == null ? null : new WordTable<>(this, kind.text());
    this.upsert = upsert(name(), Stream.concat(columnNames(fields), orderOf(words)).toList());
    this.delete = "DELETE FROM " + name() + " WHERE id = ?";
    this.get = "SELECT id, position, doc, body FROM " + name() + " WHERE id = ?";
  }

  Kind<D> kind() {
    return kind;
  }

  List<Field<D>> fields() {
    return fields;
  }

  DocumentJson<D> json() {
    return json;
  }

  /** Where the words of documents stand; null where none are found by words. */
  @Nullable WordTable<D> words() {
    return words;
  }

  String name() {
    return "k_" + kind.name();
  }

  String indexName(Index<?> index) {
    return "i_" + kind.name() + "_" + index.name();
  }

  static String column(Field<?> field) {
    return "f_" + field.name();
  }

  /** The statements that make the table, with what keeps keys unique. */
  List<String> definition() {
    List<String> statements = new ArrayList<>();
    String columns =
        fields.stream()
            .map(f -> ", " + column(f) + (f.type() == FieldType.TEXT ? " TEXT" : " INTEGER"))
            .collect(Collectors.joining());
    statements.add(
        "CREATE TABLE %s (id TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL, doc BLOB NOT NULL%s, body BLOB%s) STRICT"
            .formatted(name(), columns, words == null ? "" : ", " + WordTable.ORDER + " INTEGER"));
    if (words != null) {
      statements.addAll(words.definition());
    }
    for (Index<D> index : kind.indexes()) {
      if (index.unique()) {
        statements.add(
            "CREATE UNIQUE INDEX u_%s_%s ON %s (%s)"
                .formatted(kind.name(), index.name(), name(), columns(index.keys())));
      }
    }
    return statements;
  }

  /** The statements that make what scans walk along, where it is missing. */
  List<String> indexes() {
    return kind.indexes().stream()
        .map(index ->
            "CREATE INDEX IF NOT EXISTS %s ON %s (%s)"
                .formatted(indexName(index), name(), indexColumns(index)))
        .toList();
  }

  private String indexColumns(Index<D> index) {
    return Stream.of(columns(index.keys()), "id", columns(index.covered()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  static String columns(List<? extends Field<?>> fields) {
    return columnNames(fields).collect(Collectors.joining(", "));
  }

  private static Stream<String> columnNames(List<? extends Field<?>> fields) {
    return fields.stream().map(KindTable::column);
  }

  private static Stream<String> orderOf(@Nullable WordTable<?> words) {
    return words == null ? Stream.empty() : Stream.of(WordTable.ORDER);
  }

  private static String upsert(String table, List<String> columns) {
    String names =
        Stream.concat(Stream.of("id", "position", "doc", "body"), columns.stream())
            .collect(Collectors.joining(", "));
    String values = "?" + ", ?".repeat(3 + columns.size());
    String updates =
        Stream.concat(Stream.of("position", "doc", "body"), columns.stream())
            .map(name -> name + " = excluded." + name)
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO UPDATE SET %s"
        .formatted(table, names, values, updates);
  }

  /** Parameters: id, position, doc, body, then the fields, then the order of the entry. */
  String upsert() {
    return upsert;
  }

  String delete() {
    return delete;
  }

  String get() {
    return get;
  }
}
