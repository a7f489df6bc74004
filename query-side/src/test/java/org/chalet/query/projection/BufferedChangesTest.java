package org.chalet.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.projection.MembersForTests.BY_ORGANIZATION;
import static org.chalet.query.projection.MembersForTests.MEMBERS;

import java.util.List;
import org.chalet.query.projection.MembersForTests.Member;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;

class BufferedChangesTest {
  private final View view = new InMemoryViewStore().open(new MembersForTests().schema());
  private final BufferedChanges changes = new BufferedChanges(view, new DocumentCache(10));

  private void stored(String... ids) {
    for (String id : ids) {
      view.apply(
          new Batch(
              1,
              List.of(new Change.Put<>(MEMBERS, new Document<>(id, 1, member("o", id), null))),
              List.of()));
    }
  }

  private static Member member(String organization, String account) {
    return new Member(organization, account, "collaborator");
  }

  @Test
  void changes_of_a_document_become_one() {
    changes.begin(5);
    changes.put(MEMBERS, "1", member("o", "a"));
    changes.keep();
    changes.begin(6);
    changes.put(MEMBERS, "1", member("o", "b"));
    changes.keep();
    assertThat(changes.changes())
        .containsExactly(new Change.Put<>(MEMBERS, new Document<>("1", 6, member("o", "b"), null)));
  }

  @Test
  void what_an_event_changed_is_dropped_alone() {
    stored("1");
    changes.begin(5);
    changes.put(MEMBERS, "2", member("o", "kept"));
    changes.keep();
    changes.begin(6);
    changes.remove(MEMBERS, "1");
    changes.put(MEMBERS, "2", member("o", "dropped"));
    changes.drop();
    assertThat(changes.get(MEMBERS, "1")).isPresent();
    assertThat(changes.get(MEMBERS, "2").orElseThrow().value().account()).isEqualTo("kept");
    assertThat(changes.size()).isEqualTo(1);
  }

  @Test
  void what_is_removed_is_not_read_back() {
    stored("1");
    changes.begin(5);
    changes.remove(MEMBERS, "1");
    assertThat(changes.get(MEMBERS, "1")).isEmpty();
  }

  @Test
  void a_scan_removes_what_is_stored_and_what_is_not_yet() {
    stored("1", "2", "3");
    changes.begin(5);
    changes.put(MEMBERS, "2", member("other", "moved away"));
    changes.put(MEMBERS, "4", member("o", "new"));
    changes.put(MEMBERS, "5", member("other", "new too"));
    changes.keep();
    changes.begin(6);
    changes.put(MEMBERS, "3", member("o", "changed again"));
    changes.put(MEMBERS, "6", member("o", "newest"));
    changes.removeAll(MEMBERS, Scan.of(BY_ORGANIZATION, "o"));
    changes.keep();
    for (String gone : List.of("1", "3", "4", "6")) {
      assertThat(changes.get(MEMBERS, gone)).isEmpty();
    }
    assertThat(changes.get(MEMBERS, "2")).isPresent();
    assertThat(changes.get(MEMBERS, "5")).isPresent();
  }

  @Test
  void bounds_of_a_scan_hold_for_what_is_not_stored_yet() {
    changes.begin(5);
    for (String account : List.of("a", "b", "c")) {
      changes.put(MEMBERS, account, member("o", account));
    }
    changes.removeAll(MEMBERS, Scan.of(BY_ORGANIZATION, "o").between("b", "c"));
    assertThat(changes.get(MEMBERS, "a")).isPresent();
    assertThat(changes.get(MEMBERS, "b")).isEmpty();
    assertThat(changes.get(MEMBERS, "c")).isPresent();
  }

  @Test
  void bodies_are_counted_as_they_come_and_go() {
    changes.begin(5);
    changes.put(MEMBERS, "1", member("o", "a"), new byte[100]);
    changes.put(MEMBERS, "2", member("o", "a"), new byte[10]);
    changes.keep();
    changes.begin(6);
    changes.put(MEMBERS, "1", member("o", "a"), new byte[7]);
    changes.remove(MEMBERS, "2");
    changes.keep();
    assertThat(changes.octets()).isEqualTo(7);
  }
}
