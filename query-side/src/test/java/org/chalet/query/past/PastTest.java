package org.chalet.query.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalet.query.past.PastStory.ANNA;
import static org.chalet.query.past.PastStory.content;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.SyncState;
import org.chalet.query.projection.Replaying;
import org.chalet.query.projection.ViewComparison.KindComparison;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTest {
  private static final String WORK = "calendar:work";
  private static final String OTHER = "calendar:other";

  private final PastStory past = new PastStory();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatever_happened_every_position_shows_what_a_replay_would(long seed) {
    Random random = new Random(seed);
    past.create(WORK, "work", "Work");
    past.create(OTHER, "other", "Other");
    Map<String, Map<String, String>> now = new HashMap<>();
    now.put(WORK, new TreeMap<>());
    now.put(OTHER, new TreeMap<>());
    List<Map<String, String>> then = new ArrayList<>();
    long first = past.story.log.head();
    then.add(Map.of());
    for (int step = 0; step < 150; step++) {
      String calendar = random.nextInt(4) == 0 ? OTHER : WORK;
      String name = "o" + random.nextInt(12) + ".ics";
      Map<String, String> held = now.getOrDefault(calendar, Map.of());
      if (held.containsKey(name) && random.nextInt(3) == 0) {
        past.delete(calendar, name);
        held.remove(name);
      } else {
        String text = "text " + step;
        past.put(calendar, name, text);
        held.put(name, text);
      }
      then.add(new TreeMap<>(now.getOrDefault(WORK, Map.of())));
    }
    View view = past.replayed();
    for (int step = 0; step < then.size(); step++) {
      Held found = past.find(view, "work@" + (first + step)).orElseThrow();
      assertThat(content(found)).as("at step %s", step).isEqualTo(then.get(step));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void batches_that_break_off_and_come_again_change_nothing(int size) {
    everything();
    View whole = past.replayed();
    for (int documents = 0; documents < 12; documents++) {
      View broken = Replaying.broken(past.story, new PastProjection(), size, documents);
      assertThat(Replaying.compared(whole, broken).kinds()).allMatch(KindComparison::alike);
    }
  }

  private void everything() {
    past.create(WORK, "work", "Work");
    past.put(WORK, "a.ics", "a1");
    past.put(WORK, "a.ics", "a2");
    past.put(WORK, "b.ics", "b1");
    past.delete(WORK, "a.ics");
    past.happened(
        WORK, new CalendarPropertiesChanged(WORK, ANNA, CollectionProperties.named("Office")));
    past.put(WORK, "a.ics", "a3");
    past.deleteAll(WORK, "work");
    past.create(OTHER, "work", "Another");
    past.put(OTHER, "a.ics", "a4");
  }

  @Test
  void a_name_means_whatever_was_called_so_then() {
    everything();
    View view = past.replayed();
    assertThat(content(past.find(view, "work@7").orElseThrow()))
        .isEqualTo(Map.of("a.ics", "a3", "b.ics", "b1"));
    assertThat(past.find(view, "work@8")).isEmpty();
    assertThat(content(past.find(view, "work@10").orElseThrow())).isEqualTo(Map.of("a.ics", "a4"));
    assertThat(past.find(view, "nothing@10")).isEmpty();
  }

  @Test
  void a_collection_is_shown_as_its_owner_called_it_then() {
    everything();
    View view = past.replayed();
    assertThat(past.find(view, "work@5").orElseThrow().collection().properties().displayName())
        .isEqualTo("Work");
    assertThat(past.find(view, "work@6").orElseThrow().collection().properties().displayName())
        .isEqualTo("Office");
  }

  @Test
  void an_instant_means_all_that_had_happened_by_then() {
    past.create(WORK, "work", "Work");
    past.put(WORK, "a.ics", "a1");
    Instant between = past.story.clock.instant();
    past.put(WORK, "a.ics", "a2");
    View view = past.replayed();
    assertThat(content(past.find(view, "work@" + between).orElseThrow()))
        .isEqualTo(Map.of("a.ics", "a1"));
    Instant later = between.plus(Duration.ofMillis(999));
    assertThat(content(past.find(view, "work@" + later).orElseThrow()))
        .isEqualTo(Map.of("a.ics", "a1"));
    Instant before = between.minus(Duration.ofDays(9));
    assertThat(past.find(view, "work@" + before)).isEmpty();
  }

  @Test
  void what_is_no_moment_of_the_past_is_refused() {
    past.create(WORK, "work", "Work");
    View view = past.replayed();
    Instant future = past.story.clock.instant().plus(Duration.ofSeconds(1));
    refused(view, "work@" + future, ErrorCode.MOMENT_IN_FUTURE);
    refused(view, "work@2", ErrorCode.UNKNOWN_POSITION);
    refused(view, "work@0", ErrorCode.UNKNOWN_POSITION);
    refused(view, "work@2026-02-30T10:00:00Z", ErrorCode.INVALID_VALUE);
  }

  private void refused(View view, String name, ErrorCode why) {
    assertThatThrownBy(() -> past.find(view, name))
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
  }

  @Test
  void the_trash_holds_the_last_state_of_what_was_deleted_within_thirty_days() {
    past.create(WORK, "work", "Work");
    past.put(WORK, "old.ics", "old");
    past.delete(WORK, "old.ics");
    past.story.clock.advance(Duration.ofDays(31));
    past.put(WORK, "a.ics", "a1");
    past.put(WORK, "a.ics", "a2");
    past.put(WORK, "b.ics", "b1");
    past.put(WORK, "c.ics", "c1");
    past.delete(WORK, "a.ics");
    past.delete(WORK, "b.ics");
    past.put(WORK, "b.ics", "b2");
    View view = past.replayed();
    assertThat(content(past.find(view, "work@trash").orElseThrow()))
        .isEqualTo(Map.of("a.ics", "a2"));
  }

  @Test
  void the_trash_of_a_deleted_collection_holds_all_that_was_in_it() {
    past.create(WORK, "work", "Work");
    past.put(WORK, "a.ics", "a1");
    past.put(WORK, "b.ics", "b1");
    past.delete(WORK, "a.ics");
    past.deleteAll(WORK, "work");
    View view = past.replayed();
    assertThat(content(past.find(view, "work@trash").orElseThrow()))
        .isEqualTo(Map.of("a.ics", "a1", "b.ics", "b1"));
    past.story.clock.advance(Duration.ofDays(31));
    assertThat(past.find(view, "work@trash")).isEmpty();
  }

  @Test
  void the_trash_of_a_deleted_collection_stays_as_it_is_while_it_is_kept() {
    past.create(WORK, "work", "Work");
    past.put(WORK, "a.ics", "a1");
    past.put(WORK, "b.ics", "b1");
    past.delete(WORK, "a.ics");
    past.story.clock.advance(Duration.ofDays(20));
    long end = past.deleteAll(WORK, "work");
    past.story.clock.advance(Duration.ofDays(20));
    past.put(OTHER, "c.ics", "c1");
    Held trash = past.find(past.replayed(), "work@trash").orElseThrow();
    assertThat(content(trash)).isEqualTo(Map.of("a.ics", "a1", "b.ics", "b1"));
    assertThat(trash.state()).isEqualTo(new SyncState(end, end));
  }

  @Test
  void a_collection_that_was_restored_was_away_meanwhile() {
    past.create(WORK, "work", "Work");
    long put = past.put(WORK, "a.ics", "a1");
    long gone = past.deleteAll(WORK, "work");
    past.create(OTHER, "work", "Another");
    long other = past.put(OTHER, "b.ics", "b1");
    long otherGone = past.deleteAll(OTHER, "work");
    long back = past.restore(WORK, "work", "Work");
    long again = past.put(WORK, "c.ics", "c1");
    View view = past.replayed();
    assertThat(content(past.find(view, "work@" + put).orElseThrow()))
        .isEqualTo(Map.of("a.ics", "a1"));
    assertThat(past.find(view, "work@" + gone)).isEmpty();
    assertThat(content(past.find(view, "work@" + other).orElseThrow()))
        .isEqualTo(Map.of("b.ics", "b1"));
    assertThat(past.find(view, "work@" + otherGone)).isEmpty();
    assertThat(content(past.find(view, "work@" + back).orElseThrow()))
        .isEqualTo(Map.of("a.ics", "a1"));
    assertThat(content(past.find(view, "work@" + again).orElseThrow()))
        .isEqualTo(Map.of("a.ics", "a1", "c.ics", "c1"));
    assertThat(content(past.find(view, "work@trash").orElseThrow())).isEmpty();
    for (int size : List.of(1, 2, 3)) {
      for (int documents = 0; documents < 10; documents++) {
        View broken = Replaying.broken(past.story, new PastProjection(), size, documents);
        assertThat(Replaying.compared(view, broken).kinds()).allMatch(KindComparison::alike);
      }
    }
  }

  @Test
  void what_went_to_somebody_else_is_not_shown_to_its_former_owner() {
    past.create(WORK, "work", "Work");
    long put = past.put(WORK, "a.ics", "a1");
    past.happened(WORK, new CalendarFrozen(WORK, ANNA));
    past.deleteAll(WORK, "work");
    View view = past.replayed();
    assertThat(past.find(view, "work@" + put)).isEmpty();
    assertThat(past.find(view, "work@trash")).isEmpty();
  }

  @Test
  void an_erasure_leaves_nothing_and_a_rebuild_tells_the_same() {
    everything();
    past.happened(ANNA, new AccountErased(ANNA));
    View live = past.replayed();
    past.story.keys.erase(ANNA);
    View rebuilt = past.replayed();
    assertThat(live.count(PastSchema.PAST, Scan.of(PastSchema.BY_NAME))).isZero();
    assertThat(live.count(PastSchema.CURRENT, Scan.of(PastSchema.BY_STATE))).isZero();
    assertThat(live.count(PastSchema.FACES, Scan.of(PastSchema.FACES_OF))).isZero();
    assertThat(live.count(PastSchema.COLLECTIONS, Scan.of(PastSchema.BY_HOME))).isZero();
    assertThat(Replaying.compared(live, rebuilt).kinds()).allMatch(KindComparison::alike);
  }

  @Test
  void texts_are_gone_as_soon_as_the_key_is() {
    past.create(WORK, "work", "Work");
    past.put(WORK, "a.ics", "a1");
    View view = past.replayed();
    past.story.keys.erase(ANNA);
    assertThat(content(past.find(view, "work@2").orElseThrow())).isEqualTo(Map.of("a.ics", "gone"));
  }
}
