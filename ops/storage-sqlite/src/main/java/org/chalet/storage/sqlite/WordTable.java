package org.chalet.storage.sqlite;

import java.util.List;
import java.util.Set;
import org.chalet.store.TextEntry;
import org.chalet.store.TextIndex;
import org.jspecify.annotations.Nullable;

/**
 * The words of a kind's documents: an FTS5 table beside that of the kind. Its row ids are the
 * orders of the entries, so that what is found comes in order, and bounds are sought. It holds no
 * texts, and has to be told what it knew of a document that changes.
 */
final class WordTable<D> {
  static final String ORDER = "word_order";

  private final KindTable<D> documents;
  private final TextIndex<D> index;

  WordTable(KindTable<D> documents, TextIndex<D> index) {
    this.documents = documents;
    this.index = index;
  }

  private String name() {
    return "w_" + documents.kind().name();
  }

  /** The tokenizer parts words at blanks and knows no language: they come folded. */
  List<String> definition() {
    return List.of(
        "CREATE VIRTUAL TABLE %s USING fts5(title, text, tags, content='', columnsize=0, detail=column, tokenize='ascii', prefix='1 2 3')"
            .formatted(name()),
        "CREATE UNIQUE INDEX u_%s_words ON %s (%s)"
            .formatted(documents.kind().name(), documents.name(), ORDER));
  }

  @Nullable TextEntry entry(D document) {
    return index.of().apply(document);
  }

  /** Parameters: {@link #values}. */
  String insert() {
    return "INSERT INTO " + name() + " (rowid, title, text, tags) VALUES (?, ?, ?, ?)";
  }

  /** Parameters: {@link #values}. */
  String delete() {
    return "INSERT INTO %1$s (%1$s, rowid, title, text, tags) VALUES ('delete', ?, ?, ?, ?)"
        .formatted(name());
  }

  static List<Object> values(TextEntry entry) {
    return List.of(
        entry.order(),
        joined(entry.title()),
        joined(entry.text()),
        joined(entry.tags()) + ' ' + entry.scope());
  }

  private static String joined(Set<String> words) {
    return String.join(" ", words);
  }

  /** Parameters: match, lowest order, the order beyond, limit. */
  String search(boolean descending) {
    return """
    SELECT d.id, d.position, d.doc, d.body FROM %1$s AS w
    CROSS JOIN %2$s AS d ON d.%3$s = w.rowid
    WHERE w.%1$s MATCH ? AND w.rowid >= ? AND w.rowid < ?
    ORDER BY w.rowid%4$s\
    """
            .formatted(name(), documents.name(), ORDER, descending ? " DESC" : "")
        + Session.LIMIT;
  }

  /** Parameters: as of {@link #search}. */
  String count() {
    return "SELECT count(*) FROM (SELECT rowid FROM %1$s WHERE %1$s MATCH ? AND rowid >= ? AND rowid < ?"
            .formatted(name())
        + Session.LIMIT
        + ")";
  }

  /** Writes all of it anew, without what was removed. */
  String pack() {
    return "INSERT INTO %1$s (%1$s) VALUES ('optimize')".formatted(name());
  }
}
