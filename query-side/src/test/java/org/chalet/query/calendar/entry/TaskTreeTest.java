package org.chalet.query.calendar.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chalet.icalendar.entry.EntryDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskTreeTest {
  private static final int DEEP = 5_000;

  @Test
  void parts_follow_what_they_are_parts_of_in_the_order_in_which_they_came() {
    assertThat(
            told(task("b", "a"), task("a", null), task("d", "b"), task("c", "a"), task("e", null)))
        .containsExactly("a 0", "b 1", "d 2", "c 1", "e 0");
  }

  @Test
  void a_part_of_what_is_gone_stands_on_its_own() {
    assertThat(told(task("b", "gone"), task("c", "b"))).containsExactly("b 0", "c 1");
  }

  @Test
  void circles_are_cut_and_nothing_is_lost() {
    assertThat(told(task("a", "c"), task("b", "a"), task("c", "b"), task("d", "c")))
        .containsExactly("a 0", "b 1", "c 2", "d 3");
    assertThat(told(task("a", "a"))).containsExactly("a 0");
  }

  @Test
  void a_chain_may_be_long() {
    List<Entry> chain = new ArrayList<>();
    for (int i = 0; i < DEEP; i++) {
      chain.add(task("t" + i, i == 0 ? null : "t" + (i - 1)));
    }
    List<TaskNode> nodes = TaskTree.of(chain.reversed());
    assertThat(nodes).hasSize(DEEP);
    assertThat(nodes.getLast().depth()).isEqualTo(DEEP - 1);
    assertThat(nodes.getLast().parent()).isEqualTo("t" + (DEEP - 2) + ".ics");
  }

  private static Entry task(String uid, @Nullable String parent) {
    EntryDetails none = EntryDetails.NONE;
    EntryDetails details =
        new EntryDetails(
            uid,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            none.categories(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            parent);
    return new Entry("calendar:c", uid + ".ics", uid, "etag", null, false, null, details);
  }

  private static List<String> told(Entry... tasks) {
    return TaskTree.of(List.of(tasks)).stream()
        .map(node -> node.task().uid() + " " + node.depth())
        .toList();
  }
}
