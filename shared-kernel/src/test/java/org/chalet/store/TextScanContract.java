package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every view store promises to whoever looks for words. */
public interface TextScanContract {
  /** Something with words. */
  record Page(String scope, long order, List<String> title, List<String> text, List<String> tags) {}

  Kind<Page> PAGE =
      new Kind<>(
          "page",
          Page.class,
          List.of(),
          new TextIndex<>(page ->
              page.scope().isEmpty()
                  ? null
                  : new TextEntry(
                      page.scope(),
                      page.order(),
                      Set.copyOf(page.title()),
                      Set.copyOf(page.text()),
                      Set.copyOf(page.tags()))));

  ViewSchema PAGES = new ViewSchema("pages", 1, List.of(PAGE));

  /** The store of this test, empty at first; the same one at each call. */
  ViewStore views();

  @Test
  default void beginningsOfWordsFindDocumentsInTheirOrder() {
    View view = with(page(3, "anna muster", "zurich"), page(1, "budget", "annual"), page(2, "x"));
    assertThat(found(view, scan("an"))).containsExactly(1L, 3L);
    assertThat(found(view, scan("an").reversed())).containsExactly(3L, 1L);
    assertThat(found(view, scan("an", "zu"))).containsExactly(3L);
    assertThat(found(view, scan("nna"))).isEmpty();
    assertThat(found(view, scan())).containsExactly(1L, 2L, 3L);
  }

  @Test
  default void everyGradeLeavesOutWhatBetterOnesFind() {
    View view =
        with(
            page(1, "room plan", "x"),
            page(2, "rooms planned", "room plan"),
            page(3, "x", "room plan"),
            page(4, "room", "plans"),
            page(5, "room", "x"));
    TextScan scan = scan("room", "plan");
    assertThat(found(view, scan.only(TextGrade.TITLE_WORDS))).containsExactly(1L);
    assertThat(found(view, scan.only(TextGrade.TITLE_BEGINNINGS))).containsExactly(2L);
    assertThat(found(view, scan.only(TextGrade.WORDS))).containsExactly(3L);
    assertThat(found(view, scan.only(TextGrade.BEGINNINGS))).containsExactly(4L);
    assertThat(found(view, scan)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(found(view, scan().only(TextGrade.TITLE_WORDS))).hasSize(5);
    assertThat(found(view, scan().only(TextGrade.WORDS))).isEmpty();
  }

  @Test
  default void scopesAndTagsAreNoWords() {
    View view = with(page(1, "a"), new Page("other", 2, List.of("a"), List.of(), List.of("red")));
    assertThat(found(view, scan("a"))).containsExactly(1L);
    assertThat(found(view, TextScan.of(Set.of("mine", "other"), List.of("a"), 9)))
        .containsExactly(1L, 2L);
    assertThat(found(view, TextScan.of(Set.of("other"), List.of("red"), 9))).isEmpty();
    TextScan red = TextScan.of(Set.of("other", "mine"), List.of(), 9);
    assertThat(found(view, red.tagged(List.of(Set.of("red", "blue"))))).containsExactly(2L);
    assertThat(found(view, red.tagged(List.of(Set.of("red"), Set.of("blue"))))).isEmpty();
    assertThat(found(view, red.tagged(List.of(Set.of())))).isEmpty();
    assertThat(found(view, TextScan.of(Set.of(), List.of("a"), 9))).isEmpty();
  }

  @Test
  default void pagesGoOnAtAnOrder() {
    View view = with(page(-5, "a"), page(0, "a"), page(5, "a"), page(Long.MAX_VALUE - 1, "a"));
    assertThat(found(view, scan("a").limit(2))).containsExactly(-5L, 0L);
    assertThat(found(view, scan("a").between(1, Long.MAX_VALUE)))
        .containsExactly(5L, Long.MAX_VALUE - 1);
    assertThat(found(view, scan("a").between(-5, 5).reversed())).containsExactly(0L, -5L);
    assertThat(found(view, scan("a").between(5, 5))).isEmpty();
  }

  @Test
  default void whatADocumentHadBeforeFindsItNoMore() {
    View view = with(page(1, "before", "old"));
    view.apply(batch(2, put("1", page(7, "after"))));
    assertThat(found(view, scan("before"))).isEmpty();
    assertThat(found(view, scan("after"))).containsExactly(7L);
    view.apply(batch(3, put("1", new Page("", 0, List.of(), List.of(), List.of()))));
    assertThat(found(view, scan())).isEmpty();
    view.apply(batch(4, put("1", page(7, "again"))));
    view.apply(batch(5, new Change.Remove<>(PAGE, "1"), new Change.Remove<>(PAGE, "none")));
    assertThat(found(view, scan())).isEmpty();
  }

  @Test
  default void wordsOfAnyAlphabetAreFound() {
    View view = with(page(1, "\u00f8l"), page(2, "\u041c\u043e\u0441"), page(3, "\ud842\udfb7x"));
    assertThat(found(view, scan("\u00f8"))).containsExactly(1L);
    assertThat(found(view, scan("\u041c\u043e"))).containsExactly(2L);
    assertThat(found(view, scan("\ud842\udfb7"))).containsExactly(3L);
  }

  @Test
  default void whatIsNoFoldedWordIsRefused() {
    for (String bad : List.of("", "A", "a b", "a\"", "a*", "a-b")) {
      assertThatIllegalArgumentException().isThrownBy(() -> scan(bad));
    }
    View view = views().open(Things.SCHEMA);
    assertThatIllegalArgumentException().isThrownBy(() -> view.search(Things.THING, scan("a")));
  }

  @Test
  default void aBuiltViewFindsTheSame() {
    View built = views().build(PAGES);
    built.apply(batch(1, put("1", page(1, "word")), put("2", page(2, "worn"))));
    built.apply(batch(2, new Change.Remove<>(PAGE, "2")));
    views().goLive(built);
    views().open(PAGES).forgetRemoved();
    assertThat(found(views().open(PAGES), scan("wo"))).containsExactly(1L);
  }

  @Test
  default void anyDocumentsAreFoundAsTheirEntriesSay() {
    Random random = new Random(7);
    View view = views().open(PAGES);
    Map<Integer, Page> pages = new TreeMap<>();
    for (int position = 1; position <= 300; position++) {
      int at = random.nextInt(60);
      boolean gone = random.nextInt(4) == 0;
      Page page = any(random, at * 1000L + position);
      if (gone) {
        pages.remove(at);
      } else {
        pages.put(at, page);
      }
      String id = Integer.toString(at);
      view.apply(batch(position, gone ? new Change.Remove<>(PAGE, id) : put(id, page)));
    }
    for (int turn = 0; turn < 100; turn++) {
      TextScan scan =
          new TextScan(
              new HashSet<>(words(random, 1, "s")),
              words(random, random.nextInt(3), ""),
              random.nextInt(3) == 0 ? null : TextGrade.values()[random.nextInt(4)],
              random.nextBoolean() ? List.of() : List.of(Set.copyOf(words(random, 2, "t"))),
              random.nextInt(10_000),
              30_000 + random.nextInt(40_000),
              1 + random.nextInt(50),
              random.nextBoolean());
      List<Long> expected =
          pages.values().stream()
              .map(page -> Objects.requireNonNull(PAGE.words().of().apply(page)))
              .filter(entry -> !scan.isEmpty() && entry.isFoundBy(scan))
              .map(TextEntry::order)
              .sorted((a, b) -> scan.descending() ? Long.compare(b, a) : Long.compare(a, b))
              .limit(scan.limit())
              .toList();
      assertThat(found(view, scan)).as("%s", scan).isEqualTo(expected);
      assertThat(view.count(PAGE, scan)).as("%s", scan).isEqualTo(expected.size());
    }
  }

  private static Page any(Random random, long order) {
    return new Page(
        words(random, 1, "s").getFirst(),
        order,
        words(random, 3, ""),
        words(random, 5, ""),
        words(random, 2, "t"));
  }

  /** Few letters, so that words begin each other. */
  private static List<String> words(Random random, int number, String before) {
    return java.util.stream.IntStream.range(0, number)
        .mapToObj(one -> {
          StringBuilder word = new StringBuilder(before);
          int length = before.isEmpty() ? 1 + random.nextInt(3) : 1;
          for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
          }
          return word.toString();
        })
        .distinct()
        .toList();
  }

  private View with(Page... pages) {
    View view = views().open(PAGES);
    Change[] changes = new Change[pages.length];
    for (int i = 0; i < pages.length; i++) {
      changes[i] = put(Integer.toString(i + 1), pages[i]);
    }
    view.apply(batch(1, changes));
    return view;
  }

  private static Page page(long order, String title, String... text) {
    return new Page(
        "mine",
        order,
        List.of(title.split(" ")),
        text.length == 0 ? List.of() : List.of(text[0].split(" ")),
        List.of());
  }

  private static TextScan scan(String... words) {
    return TextScan.of(Set.of("mine"), List.of(words), 100);
  }

  private static Change put(String id, Page page) {
    return new Change.Put<>(PAGE, new Document<>(id, 1, page, null));
  }

  private static Batch batch(long position, Change... changes) {
    return new Batch(position, List.of(changes), List.of());
  }

  private static List<Long> found(View view, TextScan scan) {
    return view.search(PAGE, scan).stream().map(document -> document.value().order()).toList();
  }
}
