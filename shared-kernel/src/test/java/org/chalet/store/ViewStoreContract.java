package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chalet.store.Things.BY_NAME;
import static org.chalet.store.Things.NOTE;
import static org.chalet.store.Things.SCHEMA;
import static org.chalet.store.Things.THING;
import static org.chalet.store.Things.batch;
import static org.chalet.store.Things.put;
import static org.chalet.store.Things.remove;
import static org.chalet.store.Things.thing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalet.store.Things.Thing;
import org.junit.jupiter.api.Test;

/** What every view store promises. */
public interface ViewStoreContract {
  /** The store of this test, empty at first; the same one at each call. */
  ViewStore views();

  @Test
  default void aNewViewIsEmptyAndHasReadNothing() {
    View view = views().open(SCHEMA);
    assertThat(view.position()).isZero();
    assertThat(view.schema()).isEqualTo(SCHEMA);
    assertThat(view.get(THING, "1")).isEmpty();
    assertThat(view.find(THING, Scan.of(BY_NAME))).isEmpty();
    assertThat(view.count(THING, Scan.of(BY_NAME))).isZero();
    assertThat(view.deadLetters(10)).isEmpty();
    assertThat(view.deadLetterCount()).isZero();
    assertThat(view.parkedSequences()).isEmpty();
  }

  @Test
  default void aDocumentComesBackAsItWasPut() {
    View view = views().open(SCHEMA);
    Thing full = new Thing("é𝄞\"\\", "anna", Long.MIN_VALUE, Long.MAX_VALUE);
    Thing bare = new Thing("bare", null, null, null);
    byte[] body = {0, 1, -1, 13, 10};
    view.apply(
        batch(
            7,
            new Change.Put<>(THING, new Document<>("1", 6, full, body)),
            new Change.Put<>(THING, new Document<>("2", 7, bare, null))));
    Document<Thing> first = view.get(THING, "1").orElseThrow();
    assertThat(first.value()).isEqualTo(full);
    assertThat(first.position()).isEqualTo(6);
    assertThat(first.body()).isEqualTo(body);
    Document<Thing> second = view.get(THING, "2").orElseThrow();
    assertThat(second.value()).isEqualTo(bare);
    assertThat(second.body()).isNull();
    assertThat(view.position()).isEqualTo(7);
  }

  @Test
  default void aSecondPutReplacesTheWholeDocument() {
    View view = views().open(SCHEMA);
    view.apply(
        batch(
            1,
            new Change.Put<>(THING, new Document<>("1", 1, thing("a", "anna", 1), new byte[9]))));
    view.apply(batch(2, put("1", 2, thing("b", "bob", 2))));
    assertThat(view.get(THING, "1").orElseThrow())
        .isEqualTo(new Document<>("1", 2, thing("b", "bob", 2), null));
    assertThat(view.find(THING, Scan.of(Things.BY_OWNER, "anna"))).isEmpty();
    assertThat(view.find(THING, Scan.of(Things.BY_OWNER, "bob"))).hasSize(1);
  }

  @Test
  default void aRemovedDocumentIsGone() {
    View view = views().open(SCHEMA);
    view.apply(batch(1, put("1", 1, thing("a", "anna", 1))));
    view.apply(batch(2, remove("1"), remove("never there")));
    assertThat(view.get(THING, "1")).isEmpty();
    assertThat(view.find(THING, Scan.of(BY_NAME))).isEmpty();
    assertThat(view.position()).isEqualTo(2);
  }

  @Test
  default void aBatchAppliedTwiceChangesNothing() {
    View view = views().open(SCHEMA);
    Batch batch =
        new Batch(
            3,
            List.of(put("1", 2, thing("a", "anna", 1)), remove("2")),
            List.of(new DeadLetter("s", 3, "thing.changed", "why")));
    view.apply(batch);
    view.apply(batch);
    assertThat(view.find(THING, Scan.of(BY_NAME))).hasSize(1);
    assertThat(view.deadLetters(10)).hasSize(1);
    assertThat(view.position()).isEqualTo(3);
  }

  @Test
  default void aBatchMayMoveThePositionOnly() {
    View view = views().open(SCHEMA);
    view.apply(batch(42));
    assertThat(view.position()).isEqualTo(42);
    assertThat(views().open(SCHEMA).position()).isEqualTo(42);
  }

  @Test
  default void eachChangeOfAKindIsSeenInWhenItChanged() {
    View view = views().open(SCHEMA);
    long before = view.changed(THING);
    view.apply(batch(1, put("1", 1, thing("a", "anna", 1))));
    long put = view.changed(THING);
    assertThat(put).isNotEqualTo(before);
    assertThat(view.changed(THING)).isEqualTo(put);
    view.apply(batch(2, remove("1")));
    assertThat(view.changed(THING)).isNotEqualTo(put);
  }

  @Test
  default void rowsTellTheSameHoweverManyAreAskedFor() {
    View view = views().open(SCHEMA);
    List<String> names =
        List.of("plain", "", "=", "é𝄞\"\\", "a\u001fb", "c\u001ed", "\u001f", "e\u001e=f", "-1");
    for (int i = 0; i < names.size(); i++) {
      Long start = i % 3 == 0 ? null : i == 1 ? Long.MIN_VALUE : Long.MAX_VALUE - i;
      Thing thing = new Thing(names.get(i), i % 2 == 0 ? "anna" : null, start, (long) -i);
      view.apply(batch(i + 1, put("id" + i, i + 1, thing)));
      for (Scan<Thing> scan : List.of(Scan.of(BY_NAME), Scan.of(Things.BY_OWNER, "anna"))) {
        List<Row> all = view.rows(THING, scan);
        assertThat(view.rows(THING, scan.limit(1000))).isEqualTo(all);
        assertThat(view.rows(THING, scan.limit(1000).reversed())).isEqualTo(all.reversed());
      }
    }
    view.apply(
        batch(100, put("2", 100, thing("z", "bob", 5)), put("1", 100, thing("y", "bob", 4))));
    Scan<Thing> sound = Scan.of(Things.BY_OWNER, "bob");
    assertThat(view.rows(THING, sound.limit(1000))).isEqualTo(view.rows(THING, sound)).hasSize(2);
  }

  @Test
  default void kindsOfOneViewDoNotMix() {
    View view = views().open(SCHEMA);
    view.apply(
        batch(
            1,
            put("1", 1, thing("a", "anna", 1)),
            new Change.Put<>(NOTE, new Document<>("1", 1, new Things.Note("hello"), null))));
    assertThat(view.get(THING, "1").orElseThrow().value()).isEqualTo(thing("a", "anna", 1));
    assertThat(view.get(NOTE, "1").orElseThrow().value()).isEqualTo(new Things.Note("hello"));
  }

  @Test
  default void manyDocumentsAreFetchedAtOnce() {
    View view = views().open(SCHEMA);
    Change[] puts = new Change[2_000];
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < puts.length; i++) {
      puts[i] = put("id" + i, 1, thing("n" + i, "anna", i));
      ids.add("id" + i);
    }
    view.apply(batch(1, puts));
    ids.add("unknown");
    ids.add("id0");
    assertThat(view.getAll(THING, ids)).hasSize(2_000);
    assertThat(view.getAll(THING, List.of("id7", "unknown")))
        .extracting(Document::id)
        .containsExactly("id7");
    assertThat(view.getAll(THING, List.of())).isEmpty();
  }

  @Test
  default void twoDocumentsCannotHaveTheSameUniqueKey() {
    View view = views().open(SCHEMA);
    view.apply(batch(1, put("1", 1, thing("a", "anna", 1))));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> view.apply(batch(2, put("2", 2, thing("a", "bob", 1)))));
    assertThat(view.position()).isEqualTo(1);
    assertThat(view.get(THING, "2")).isEmpty();
    view.apply(batch(2, put("2", 2, thing("b", "bob", 1))));
    assertThat(view.position()).isEqualTo(2);
  }

  @Test
  default void aUniqueKeyMayPassToAnotherDocumentWithinABatch() {
    View view = views().open(SCHEMA);
    view.apply(batch(1, put("1", 1, thing("a", "anna", 1))));
    view.apply(batch(2, put("2", 2, thing("a", "anna", 1)), remove("1")));
    assertThat(view.find(THING, Scan.of(BY_NAME, "a")))
        .extracting(Document::id)
        .containsExactly("2");
  }

  @Test
  default void documentsWithoutAUniqueKeyMayBeMany() {
    View view = views().open(SCHEMA);
    Thing nameless = new Thing(null, "anna", 1L, 2L);
    view.apply(batch(1, put("1", 1, nameless), put("2", 1, nameless)));
    assertThat(view.count(THING, Scan.of(BY_NAME))).isEqualTo(2);
  }

  @Test
  default void lettersAreKeptWithTheirBatch() {
    View view = views().open(SCHEMA);
    DeadLetter first = new DeadLetter("thing:1", 4, "thing.changed", "it broke");
    DeadLetter second = new DeadLetter("thing:1", 9, "thing.changed", "waits behind 4");
    DeadLetter third = new DeadLetter("thing:2", 7, "thing.lost", "it broke too");
    view.apply(new Batch(5, List.of(), List.of(first)));
    view.apply(new Batch(9, List.of(), List.of(second, third)));
    View again = views().open(SCHEMA);
    assertThat(again.deadLetters(10)).containsExactly(first, third, second);
    assertThat(again.deadLetters(1)).containsExactly(first);
    assertThat(again.deadLetterCount()).isEqualTo(3);
    assertThat(again.parkedSequences()).containsExactlyInAnyOrder("thing:1", "thing:2");
    assertThat(again.deadLetters(4, 1)).containsExactly(third);
    assertThat(again.deadLettersOf("thing:1", 10)).containsExactly(first, second);
    again.apply(new Batch(9, List.of(), List.of(), List.of(4L, 7L)));
    assertThat(again.deadLetters(10)).containsExactly(second);
    assertThat(again.parkedSequences()).containsExactly("thing:1");
  }

  @Test
  default void aBuiltViewBecomesTheLiveOne() {
    View live = views().open(SCHEMA);
    live.apply(batch(1, put("1", 1, thing("old", "anna", 1))));
    View built = views().build(SCHEMA);
    assertThat(built.generation()).isNotEqualTo(live.generation());
    built.apply(batch(5, put("1", 5, thing("new", "anna", 1))));
    assertThat(views().open(SCHEMA).get(THING, "1").orElseThrow().value().name()).isEqualTo("old");
    views().goLive(built);
    View now = views().open(SCHEMA);
    assertThat(now.generation()).isEqualTo(built.generation());
    assertThat(now.position()).isEqualTo(5);
    assertThat(now.get(THING, "1").orElseThrow().value().name()).isEqualTo("new");
    now.apply(batch(6, put("2", 6, thing("newer", "anna", 2))));
    assertThat(views().open(SCHEMA).position()).isEqualTo(6);
  }

  @Test
  default void anUnfinishedGenerationIsDroppedByTheNext() {
    View live = views().open(SCHEMA);
    views().build(SCHEMA).apply(batch(3, put("1", 3, thing("unfinished", "anna", 1))));
    View next = views().build(SCHEMA);
    assertThat(next.position()).isZero();
    assertThat(next.get(THING, "1")).isEmpty();
    assertThat(live.get(THING, "1")).isEmpty();
  }

  @Test
  default void aDroppedGenerationLeavesTheLiveOneAlone() {
    View live = views().open(SCHEMA);
    live.apply(batch(1, put("1", 1, thing("a", "anna", 1))));
    views().drop(views().build(SCHEMA));
    assertThat(views().open(SCHEMA).generation()).isEqualTo(live.generation());
    assertThat(live.get(THING, "1")).isPresent();
  }

  @Test
  default void aViewOfAnotherRevisionBeginsAnew() {
    views().open(SCHEMA).apply(batch(8, put("1", 8, thing("a", "anna", 1))));
    ViewSchema next = new ViewSchema(SCHEMA.name(), SCHEMA.revision() + 1, SCHEMA.kinds());
    View view = views().open(next);
    assertThat(view.position()).isZero();
    assertThat(view.get(THING, "1")).isEmpty();
  }

  @Test
  default void viewsDoNotMix() {
    views().open(SCHEMA).apply(batch(8, put("1", 8, thing("a", "anna", 1))));
    View other = views().open(new ViewSchema("other", 1, SCHEMA.kinds()));
    assertThat(other.position()).isZero();
    assertThat(other.get(THING, "1")).isEmpty();
  }

  @Test
  default void readersSeeDocumentsThatFitTogetherWhileBatchesAreApplied() throws Exception {
    View view = views().open(SCHEMA);
    byte[] body = "0".getBytes(StandardCharsets.UTF_8);
    view.apply(batch(1, new Change.Put<>(THING, new Document<>("1", 0, thing("n", "0", 0), body))));
    var done = new AtomicBoolean();
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> reader =
          threads.submit(() -> {
            while (!done.get()) {
              Document<Thing> seen = view.get(THING, "1").orElseThrow();
              String text = Long.toString(seen.position());
              assertThat(seen.value().owner()).isEqualTo(text);
              assertThat(Arrays.toString(seen.body()))
                  .isEqualTo(Arrays.toString(text.getBytes(StandardCharsets.UTF_8)));
            }
          });
      for (int i = 1; i <= 200; i++) {
        byte[] next = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
        Thing value = thing("n", Integer.toString(i), i);
        view.apply(batch(1 + i, new Change.Put<>(THING, new Document<>("1", i, value, next))));
      }
      done.set(true);
      reader.get(30, TimeUnit.SECONDS);
    }
  }
}
