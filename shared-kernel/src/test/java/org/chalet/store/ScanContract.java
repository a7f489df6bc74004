package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chalet.store.Things.BY_NAME;
import static org.chalet.store.Things.BY_OWNER;
import static org.chalet.store.Things.BY_START;
import static org.chalet.store.Things.SCHEMA;
import static org.chalet.store.Things.THING;
import static org.chalet.store.Things.batch;
import static org.chalet.store.Things.put;
import static org.chalet.store.Things.thing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chalet.store.Things.Thing;
import org.junit.jupiter.api.Test;

/** What every view promises of its scans. */
public interface ScanContract {
  /** The store of this test, empty at first. */
  ViewStore views();

  /** Owners anna (starts 10, 20, 20, none) and bob (starts 5, 20); nobody's start is 15. */
  private View filled() {
    View view = views().open(SCHEMA);
    view.apply(
        batch(
            1,
            put("a10", 1, thing("n1", "anna", 10)),
            put("a20x", 1, thing("n2", "anna", 20)),
            put("a20y", 1, thing("n3", "anna", 20)),
            put("a-", 1, new Thing("n4", "anna", null, 30L)),
            put("b5", 1, thing("n5", "bob", 5)),
            put("b20", 1, thing("n6", "bob", 20)),
            put("x15", 1, new Thing("n7", null, 15L, null))));
    return view;
  }

  private List<String> ids(Scan<Thing> scan) {
    View view = views().open(SCHEMA);
    List<String> found = view.find(THING, scan).stream().map(Document::id).toList();
    assertThat(view.rows(THING, scan)).extracting(Row::id).isEqualTo(found);
    if (scan.after() == null) {
      assertThat(view.count(THING, scan.limit(Scan.NO_LIMIT)))
          .isEqualTo(view.find(THING, scan.limit(Scan.NO_LIMIT)).size());
    }
    return found;
  }

  @Test
  default void aWholeIndexIsInItsOrderWithNothingBeforeEverything() {
    filled();
    assertThat(ids(Scan.of(BY_START)))
        .containsExactly("a-", "b5", "a10", "x15", "a20x", "a20y", "b20");
    assertThat(ids(Scan.of(BY_OWNER)))
        .containsExactly("x15", "a-", "a10", "a20x", "a20y", "b5", "b20");
  }

  @Test
  default void thePrefixFixesTheFirstKeys() {
    filled();
    assertThat(ids(Scan.of(BY_OWNER, "anna"))).containsExactly("a-", "a10", "a20x", "a20y");
    assertThat(ids(Scan.of(BY_OWNER, "anna", 20L))).containsExactly("a20x", "a20y");
    assertThat(ids(Scan.of(BY_NAME, "n5"))).containsExactly("b5");
    assertThat(ids(Scan.of(BY_OWNER, "nobody"))).isEmpty();
    assertThat(ids(Scan.of(BY_OWNER, "Anna"))).isEmpty();
  }

  @Test
  default void wholeNumbersOfAnySizeAreTheSameKey() {
    filled();
    assertThat(ids(Scan.of(BY_OWNER, "anna", 20))).containsExactly("a20x", "a20y");
    assertThat(ids(Scan.of(BY_START).between(15, 20))).containsExactly("x15");
  }

  @Test
  default void boundsAreInclusiveBelowAndExclusiveAbove() {
    filled();
    assertThat(ids(Scan.of(BY_OWNER, "anna").between(10L, 20L))).containsExactly("a10");
    assertThat(ids(Scan.of(BY_START).between(10L, 21L)))
        .containsExactly("a10", "x15", "a20x", "a20y", "b20");
    assertThat(ids(Scan.of(BY_START).between(20L, 10L))).isEmpty();
    assertThat(ids(Scan.of(BY_NAME).between("n2", "n4"))).containsExactly("a20x", "a20y");
  }

  @Test
  default void aBoundLeavesOutWhatHasNoKey() {
    filled();
    assertThat(ids(Scan.of(BY_OWNER, "anna").between(null, 20L))).containsExactly("a10");
    assertThat(ids(Scan.of(BY_OWNER, "anna").between(10L, null)))
        .containsExactly("a10", "a20x", "a20y");
  }

  @Test
  default void descendingIsTheSameBackwards() {
    filled();
    for (Scan<Thing> scan :
        List.of(
            Scan.of(BY_START),
            Scan.of(BY_OWNER, "anna"),
            Scan.of(BY_START).between(5L, 20L),
            Scan.of(BY_NAME))) {
      assertThat(ids(scan.reversed())).isEqualTo(ids(scan).reversed());
    }
    assertThat(ids(Scan.of(BY_START).reversed().limit(2))).containsExactly("b20", "a20y");
  }

  @Test
  default void pagesFollowEachOtherWithoutGapAndWithoutDouble() {
    View view = filled();
    for (Scan<Thing> scan :
        List.of(
            Scan.of(BY_START),
            Scan.of(BY_START).reversed(),
            Scan.of(BY_OWNER),
            Scan.of(BY_OWNER).reversed(),
            Scan.of(BY_OWNER, "anna"),
            Scan.of(BY_OWNER, "anna").reversed(),
            Scan.of(BY_OWNER, "anna", 20L),
            Scan.of(BY_OWNER, "anna", 20L).reversed(),
            Scan.of(BY_START).between(6L, 21L),
            Scan.of(BY_START).between(6L, null).reversed(),
            Scan.of(BY_START).between(null, 20L).reversed())) {
      for (int size = 1; size <= 3; size++) {
        assertThat(paged(view, scan.limit(size))).as("%s", scan).isEqualTo(ids(scan));
      }
    }
  }

  private static List<String> paged(View view, Scan<Thing> first) {
    List<String> found = new ArrayList<>();
    Scan<Thing> next = first;
    for (List<Row> page = view.rows(THING, next); !page.isEmpty(); page = view.rows(THING, next)) {
      assertThat(page.size()).isLessThanOrEqualTo(first.limit());
      assertThat(view.find(THING, next))
          .extracting(Document::id)
          .isEqualTo(page.stream().map(Row::id).toList());
      page.forEach(row -> found.add(row.id()));
      next = first.after(page.getLast().cursor(first.index()));
    }
    return found;
  }

  @Test
  default void aPageGoesOnWhereARemovedDocumentWas() {
    View view = filled();
    Row last = view.rows(THING, Scan.of(BY_START).limit(5)).getLast();
    view.apply(batch(2, Things.remove(last.id())));
    assertThat(ids(Scan.of(BY_START).after(last.cursor(BY_START)))).containsExactly("a20y", "b20");
  }

  @Test
  default void rowsTellKeysAndCoveredFields() {
    View view = filled();
    Row row = view.rows(THING, Scan.of(BY_OWNER, "anna", 10L)).getFirst();
    assertThat(row.values()).containsExactly("anna", 10L, 20L, "n1");
    Row sparse = view.rows(THING, Scan.of(BY_START).limit(1)).getFirst();
    assertThat(sparse.values()).isEqualTo(Arrays.asList(null, "anna"));
  }

  @Test
  default void aCountDoesNotCareForPages() {
    View view = filled();
    assertThat(view.count(THING, Scan.of(BY_OWNER, "anna"))).isEqualTo(4);
    assertThat(view.count(THING, Scan.of(BY_OWNER, "anna").between(20L, null))).isEqualTo(2);
    assertThat(view.count(THING, Scan.of(BY_START))).isEqualTo(7);
    assertThat(view.count(THING, Scan.of(BY_START).limit(3))).isEqualTo(3);
  }

  @Test
  default void textsAreOrderedByTheirUtf8Bytes() {
    View view = views().open(SCHEMA);
    List<String> names = List.of("", "A", "a", "a/", "aé", "b", "é", "\uffee", "𝄞");
    view.apply(
        batch(
            1,
            names.reversed().stream()
                .map(name -> put("id" + names.indexOf(name), 1, thing(name, "o", 1)))
                .toArray(Change[]::new)));
    assertThat(view.find(THING, Scan.of(BY_NAME)))
        .extracting(d -> d.value().name())
        .isEqualTo(names);
    assertThat(view.find(THING, Scan.of(BY_NAME).between("a", "b")))
        .extracting(d -> d.value().name())
        .containsExactly("a", "a/", "aé");
  }

  @Test
  default void aScanThatItsIndexCannotAnswerIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Scan.of(BY_NAME, "a", "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> Scan.of(BY_NAME, "a").between("b", null));
    assertThatIllegalArgumentException().isThrownBy(() -> Scan.of(BY_NAME).limit(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scan.of(BY_OWNER).after(new Scan.Cursor(List.of("a"), "1")));
  }
}
