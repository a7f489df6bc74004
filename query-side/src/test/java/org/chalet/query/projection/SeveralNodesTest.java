package org.chalet.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalet.query.projection.MembersForTests.BY_ORGANIZATION;
import static org.chalet.query.projection.MembersForTests.MEMBERS;

import java.time.Duration;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.UserAdded;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;

class SeveralNodesTest {
  private static final String ACME = "organization:acme";

  private final Story story = new Story();
  private final InMemoryViewStore store = new InMemoryViewStore();
  private final SharedLeases leases = new SharedLeases();

  private Following node(String name) {
    return new Following(story, store, leases, name, new MembersForTests());
  }

  private void added(int number) {
    story.happened("a", ACME, new UserAdded(ACME, "account:a" + number, "collaborator"));
  }

  private static long count(Following node) {
    View view = node.caughtUp("test_members", "organization");
    return view.count(MEMBERS, Scan.of(BY_ORGANIZATION, ACME));
  }

  private static ViewState state(Following node) {
    return node.views.health().views().getFirst().state();
  }

  @Test
  void one_node_takes_events_in_and_the_other_reads_what_it_stored() throws Exception {
    try (var first = node("first")) {
      Waiting.until(() -> leases.holder("view/test_members").equals("first"));
      try (var second = node("second")) {
        for (int i = 0; i < 50; i++) {
          added(i);
          assertThat(count(second)).isEqualTo(i + 1);
        }
        assertThat(state(first)).isEqualTo(ViewState.FOLLOWING);
        assertThat(state(second)).isEqualTo(ViewState.STANDBY);
        assertThat(second.views.health().up()).isTrue();
      }
    }
  }

  @Test
  void another_node_goes_on_where_one_stopped() throws Exception {
    var first = node("first");
    Waiting.until(() -> leases.holder("view/test_members").equals("first"));
    try (var second = node("second")) {
      added(0);
      assertThat(count(second)).isEqualTo(1);
      first.close();
      added(1);
      story.clock.advance(Duration.ofMinutes(1));
      assertThat(count(second)).isEqualTo(2);
      assertThat(leases.holder("view/test_members")).isEqualTo("second");
      assertThat(state(second)).isEqualTo(ViewState.FOLLOWING);
    }
  }

  @Test
  void a_node_that_stands_by_reads_the_generation_that_another_built() throws Exception {
    try (var first = node("first")) {
      Waiting.until(() -> leases.holder("view/test_members").equals("first"));
      try (var second = node("second")) {
        added(0);
        String before = second.caughtUp("test_members", "organization").generation();
        ViewsTest.rebuilt(first, RebuildMode.SWITCH);
        story.clock.advance(Duration.ofMinutes(1));
        Waiting.until(() -> !second.views.live("test_members").get().generation().equals(before));
        added(1);
        assertThat(count(second)).isEqualTo(2);
      }
    }
  }

  @Test
  void a_node_that_stands_by_does_not_rebuild() throws Exception {
    try (var first = node("first")) {
      Waiting.until(() -> leases.holder("view/test_members").equals("first"));
      try (var second = node("second")) {
        added(0);
        assertThat(count(first)).isEqualTo(1);
        assertThat(count(second)).isEqualTo(1);
        assertThatThrownBy(() -> second.views.rebuild("test_members", RebuildMode.SWITCH))
            .isInstanceOfSatisfying(
                Rejected.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.VIEW_KEPT_ELSEWHERE));
      }
    }
  }
}
