package org.chalet.storage.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalet.store.TextEntry;
import org.chalet.store.TextGrade;
import org.chalet.store.TextScan;

/**
 * How the words of documents stand in MongoDB, whose own text index knows no beginnings of words:
 * lists of words behind the scope in an index each, and the order behind the scope in another, so
 * that rare words are sought and what has frequent ones is walked through in order.
 */
final class EntryFields {
  private static final String SCOPE = "w_scope";
  private static final String ORDER = "w_order";
  private static final String TITLE = "w_title";
  private static final String WORDS = "w_words";
  private static final String TAGS = "w_tags";

  private EntryFields() {}

  static List<Bson> indexes() {
    return List.of(
        Indexes.ascending(SCOPE, WORDS),
        Indexes.ascending(SCOPE, TAGS),
        Indexes.ascending(SCOPE, ORDER));
  }

  static void add(TextEntry entry, Document encoded) {
    encoded
        .append(SCOPE, entry.scope())
        .append(ORDER, entry.order())
        .append(TITLE, List.copyOf(entry.title()))
        .append(WORDS, entry.words().distinct().toList())
        .append(TAGS, List.copyOf(entry.tags()));
  }

  static Bson sort(TextScan scan) {
    return scan.descending() ? Sorts.descending(ORDER) : Sorts.ascending(ORDER);
  }

  static Bson filter(TextScan scan) {
    List<Bson> all = new ArrayList<>();
    all.add(Filters.in(SCOPE, scan.scopes()));
    all.add(Filters.gte(ORDER, scan.from()));
    all.add(Filters.lt(ORDER, scan.to()));
    scan.tags().forEach(some -> all.add(Filters.in(TAGS, some)));
    if (!scan.words().isEmpty()) {
      all.add(beginnings(WORDS, scan.words()));
      TextGrade only = scan.only();
      if (only != null) {
        all.add(graded(only, scan.words()));
      }
    }
    return Filters.and(all);
  }

  private static Bson graded(TextGrade grade, List<String> words) {
    Bson titleWords = Filters.all(TITLE, words);
    Bson titleBeginnings = beginnings(TITLE, words);
    Bson wholeWords = Filters.all(WORDS, words);
    return switch (grade) {
      case TITLE_WORDS -> titleWords;
      case TITLE_BEGINNINGS -> Filters.and(titleBeginnings, Filters.nor(titleWords));
      case WORDS -> Filters.and(wholeWords, Filters.nor(titleBeginnings));
      case BEGINNINGS -> Filters.nor(titleBeginnings, wholeWords);
    };
  }

  private static Bson beginnings(String field, Collection<String> words) {
    return Filters.and(
        words.stream()
            .map(word -> Filters.regex(field, Pattern.compile("^" + Pattern.quote(word))))
            .toList());
  }
}
