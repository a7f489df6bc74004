package org.chalet.storage.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.chalet.store.TextGrade;
import org.chalet.store.TextScan;

/** A scan by words in the language of FTS5. */
final class WordMatch {
  private static final String TITLE = "{title}";
  private static final String ALL = "{title text}";
  private static final String TAGS = "{tags}";
  private static final String AND = " AND ";

  private WordMatch() {}

  static String of(TextScan scan) {
    List<String> conditions = new ArrayList<>();
    if (!scan.words().isEmpty()) {
      conditions.add(words(scan));
    }
    scan.tags().forEach(some -> conditions.add(anyOf(some)));
    conditions.add(anyOf(scan.scopes()));
    return excluding(String.join(AND, conditions), scan);
  }

  private static String words(TextScan scan) {
    TextGrade only = scan.only();
    return switch (only == null ? TextGrade.BEGINNINGS : only) {
      case TITLE_WORDS -> whole(TITLE, scan);
      case TITLE_BEGINNINGS -> beginnings(TITLE, scan);
      case WORDS -> whole(ALL, scan);
      case BEGINNINGS -> beginnings(ALL, scan);
    };
  }

  /** Without what a better grade finds. */
  private static String excluding(String condition, TextScan scan) {
    TextGrade only = scan.only();
    if (only == null || scan.words().isEmpty()) {
      return condition;
    }
    String better =
        switch (only) {
          case TITLE_WORDS -> "";
          case TITLE_BEGINNINGS -> whole(TITLE, scan);
          case WORDS -> beginnings(TITLE, scan);
          case BEGINNINGS -> beginnings(TITLE, scan) + " OR " + whole(ALL, scan);
        };
    return better.isEmpty() ? condition : "(" + condition + ") NOT (" + better + ")";
  }

  private static String whole(String columns, TextScan scan) {
    return in(columns, scan.words(), "", AND);
  }

  private static String beginnings(String columns, TextScan scan) {
    return in(columns, scan.words(), " *", AND);
  }

  private static String anyOf(Collection<String> tags) {
    return in(TAGS, tags, "", " OR ");
  }

  /** Words are quoted; none has a quote in it. */
  private static String in(
      String columns, Collection<String> words, String behind, String between) {
    return words.stream()
        .map(word -> '"' + word + '"' + behind)
        .collect(Collectors.joining(between, "(" + columns + " : (", "))"));
  }
}
