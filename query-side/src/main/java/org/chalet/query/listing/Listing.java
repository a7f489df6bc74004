package org.chalet.query.listing;

import java.util.Arrays;
import java.util.List;
import org.chalet.query.projection.Changes;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * The two kinds of document by which a view keeps lists: entries in their orders, and the words by
 * which they are found. Every page is a walk along an index.
 */
public final class Listing {
  /** Sorts behind whatever goes on from a prefix. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private static final Field<Entry> LIST = Field.text("list", Entry::list);
  private static final Field<Entry> GROUP = Field.text("grouped", Entry::group);
  private static final Field<Entry> SORT = Field.text("sort", Entry::sort);
  private static final Field<Entry> NUMBER = Field.number("number", Entry::number);
  private static final List<Field<Entry>> SUBJECT =
      List.of(
          Field.text("subject", Entry::subject),
          Field.number("hidden", entry -> entry.hidden() ? 1L : 0L));

  static final Index<Entry> BY_SORT = index("by_sort", LIST, SORT);
  static final Index<Entry> BY_NUMBER = index("by_number", LIST, NUMBER);
  static final Index<Entry> BY_GROUP_SORT = index("by_group_sort", LIST, GROUP, SORT);
  static final Index<Entry> BY_GROUP_NUMBER = index("by_group_number", LIST, GROUP, NUMBER);

  private static final Field<EntryWord> OF = Field.text("list", EntryWord::list);
  private static final Field<EntryWord> OF_GROUP = Field.text("grouped", EntryWord::group);
  private static final Field<EntryWord> WORD = Field.text("word", EntryWord::word);
  private static final Field<EntryWord> OF_SORT = Field.text("sort", EntryWord::sort);
  private static final List<Field<EntryWord>> FOUND =
      List.of(
          Field.text("subject", EntryWord::subject),
          Field.number("hidden", word -> word.hidden() ? 1L : 0L),
          Field.text("all_words", EntryWord::all));

  static final Index<EntryWord> BY_WORD =
      new Index<>("by_word", List.of(OF, WORD, OF_SORT), FOUND, false);
  static final Index<EntryWord> BY_GROUP_WORD =
      new Index<>("by_group_word", List.of(OF, OF_GROUP, WORD, OF_SORT), FOUND, false);

  private final Kind<Entry> entries;
  private final Kind<EntryWord> words;

  /**
   * @param name of the kinds; they are called so, and so with {@code _words} behind
   */
  public Listing(String name) {
    this.entries =
        new Kind<>(name, Entry.class, List.of(BY_SORT, BY_NUMBER, BY_GROUP_SORT, BY_GROUP_NUMBER));
    this.words = new Kind<>(name + "_words", EntryWord.class, List.of(BY_WORD, BY_GROUP_WORD));
  }

  @SafeVarargs
  private static Index<Entry> index(String name, Field<Entry>... keys) {
    return new Index<>(name, List.of(keys), SUBJECT, false);
  }

  public List<Kind<?>> kinds() {
    return List.of(entries, words);
  }

  /** The entry is this from now on; costs as many documents as it has words. */
  public void put(Changes changes, Entry entry) {
    changes
        .get(entries, entry.id())
        .ifPresent(before ->
            before.value().words().stream()
                .filter(word -> !entry.words().contains(word))
                .forEach(word -> changes.remove(words, EntryWord.id(entry, word))));
    changes.put(entries, entry.id(), entry);
    for (String word : entry.words()) {
      changes.put(words, EntryWord.id(entry, word), EntryWord.of(entry, word));
    }
  }

  public void remove(Changes changes, String list, String subject) {
    changes
        .get(entries, Entry.id(list, subject))
        .ifPresent(before -> {
          Entry entry = before.value();
          changes.remove(entries, entry.id());
          entry.words().forEach(word -> changes.remove(words, EntryWord.id(entry, word)));
        });
  }

  /** The list is no more. */
  public void clear(Changes changes, String list) {
    changes.removeAll(entries, Scan.of(BY_SORT, list));
    changes.removeAll(words, Scan.of(BY_WORD, list));
  }

  /**
   * The subjects of a part of the list, which may be short although there is more. What is hidden
   * from the viewer is left out while the index is walked, so that parts are as long as for others.
   */
  public Page<String> page(View view, Question question, PageRequest request) {
    if (!question.words().isEmpty()) {
      return found(view, question, request);
    }
    Scan<Entry> scan = ordered(question);
    int subject = scan.index().keys().size();
    return request
        .rows(view, entries, scan, row -> isShown(question, row, subject))
        .map(row -> row.text(subject));
  }

  private static Scan<Entry> ordered(Question question) {
    boolean byName = question.order() == Order.NAME;
    String group = question.group();
    return group == null
        ? Scan.of(byName ? BY_SORT : BY_NUMBER, question.list())
        : Scan.of(byName ? BY_GROUP_SORT : BY_GROUP_NUMBER, question.list(), group);
  }

  private Page<String> found(View view, Question question, PageRequest request) {
    String longest = longest(question.words());
    String group = question.group();
    Scan<EntryWord> all =
        group == null
            ? Scan.of(BY_WORD, question.list())
            : Scan.of(BY_GROUP_WORD, question.list(), group);
    int subject = all.index().keys().size();
    int word = subject - 2;
    return request
        .rows(
            view,
            words,
            all.between(longest, longest + LAST),
            row ->
                isShown(question, row, subject)
                    && isFirst(row, word, longest)
                    && question.hasAll(wordsOf(row)))
        .map(row -> row.text(subject));
  }

  private static boolean isShown(Question question, Row row, int subject) {
    return question.shows(row.text(subject), row.number(subject + 1) != 0);
  }

  /** The one that most likely rules most out. */
  private static String longest(List<String> words) {
    return words.stream().reduce((a, b) -> b.length() > a.length() ? b : a).orElseThrow();
  }

  /** Of several words of an entry that begin so, the first one shows it. */
  private static boolean isFirst(Row row, int word, String prefix) {
    return wordsOf(row).stream()
        .filter(one -> one.startsWith(prefix))
        .min(Listing::byCodePoint)
        .filter(row.text(word)::equals)
        .isPresent();
  }

  private static List<String> wordsOf(Row row) {
    return List.of(row.text(row.values().size() - 1).split(" "));
  }

  private static int byCodePoint(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }
}
