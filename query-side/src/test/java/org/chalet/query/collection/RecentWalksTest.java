package org.chalet.query.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.chalet.query.collection.RecentWalks.State;
import org.junit.jupiter.api.Test;

class RecentWalksTest {
  private final RecentWalks<Integer> recent = new RecentWalks<>();
  private int walks;

  @Test
  void a_collection_is_walked_once_while_nothing_changes() {
    State state = new State("one", "calendar:1", 7);
    assertThat(all(recent.of(state, () -> walk(3)))).containsExactly(0, 1, 2);
    assertThat(all(recent.of(state, () -> walk(3)))).containsExactly(0, 1, 2);
    assertThat(walks).isOne();
  }

  @Test
  void a_change_or_another_generation_is_walked_anew() {
    all(recent.of(new State("one", "calendar:1", 7), () -> walk(3)));
    assertThat(all(recent.of(new State("one", "calendar:1", 8), () -> walk(4)))).hasSize(4);
    assertThat(all(recent.of(new State("two", "calendar:1", 8), () -> walk(5)))).hasSize(5);
  }

  @Test
  void a_large_collection_is_told_whole_and_walked_each_time() {
    State state = new State("one", "calendar:1", 7);
    assertThat(all(recent.of(state, () -> walk(12_001)))).hasSize(12_001).isSorted();
    assertThat(all(recent.of(state, () -> walk(12_001)))).hasSize(12_001);
    assertThat(walks).isEqualTo(2);
  }

  @Test
  void what_was_asked_for_longest_ago_is_forgotten_first() {
    for (int i = 0; i < 6; i++) {
      all(recent.of(new State("one", "calendar:" + i, 7), () -> walk(12_000)));
      all(recent.of(new State("one", "calendar:0", 7), () -> walk(12_000)));
    }
    assertThat(walks).isEqualTo(6);
    all(recent.of(new State("one", "calendar:1", 7), () -> walk(12_000)));
    assertThat(walks).isEqualTo(7);
  }

  private Iterator<Integer> walk(int size) {
    walks++;
    return IntStream.range(0, size).iterator();
  }

  private static List<Integer> all(Iterator<Integer> walk) {
    List<Integer> all = new ArrayList<>();
    walk.forEachRemaining(all::add);
    return all;
  }
}
