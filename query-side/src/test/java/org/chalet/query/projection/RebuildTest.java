package org.chalet.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalet.query.projection.MembersForTests.BY_ORGANIZATION;
import static org.chalet.query.projection.MembersForTests.MEMBERS;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.query.organization.OrganizationProjection;
import org.chalet.query.projection.MembersForTests.Member;
import org.chalet.query.projection.RebuildProgress.Stage;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.Leases;
import org.chalet.store.Scan;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;

class RebuildTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";

  private final Story story = new Story();
  private final MembersForTests members = new MembersForTests();

  private void added(int from, int to) {
    for (int i = from; i < to; i++) {
      story.happened(ANNA, ACME, new UserAdded(ACME, "account:a" + i, "collaborator"));
    }
  }

  private static ViewComparison comparison(RebuildProgress progress) {
    return Objects.requireNonNull(progress.comparison());
  }

  private static long count(View view) {
    return view.count(MEMBERS, Scan.of(BY_ORGANIZATION, ACME));
  }

  @Test
  void a_rebuild_while_events_keep_coming_leaves_no_gap_for_readers() throws Exception {
    added(0, 3000);
    try (var following = new Following(story, members);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      View before = following.caughtUp("test_members", "organization");
      AtomicBoolean done = new AtomicBoolean();
      CountDownLatch reading = new CountDownLatch(1);
      Future<?> reader =
          threads.submit(() -> {
            long seen = 0;
            while (!done.get()) {
              long now = following.views.live("test_members").get().position();
              assertThat(now).isGreaterThanOrEqualTo(seen);
              seen = now;
              reading.countDown();
            }
          });
      reading.await();
      Future<?> writer = threads.submit(() -> added(3000, 6000));
      RebuildProgress progress = ViewsTest.rebuilt(following, RebuildMode.COMPARE_THEN_SWITCH);
      writer.get(30, TimeUnit.SECONDS);
      View after = following.caughtUp("test_members", "organization");
      done.set(true);
      reader.get(10, TimeUnit.SECONDS);
      assertThat(progress.stage()).isEqualTo(Stage.LIVE);
      assertThat(comparison(progress).alike()).isTrue();
      assertThat(after.generation()).isNotEqualTo(before.generation());
      assertThat(count(after)).isEqualTo(6000);
    }
  }

  @Test
  void a_damaged_view_is_found_by_comparison_and_mended_by_the_switch() throws Exception {
    added(0, 3);
    try (var following = new Following(story, members)) {
      View live = following.caughtUp("test_members", "organization");
      var wrong = new Member(ACME, "account:a0", "administrator");
      var ghost = new Member(ACME, "account:ghost", "external");
      live.apply(
          new Batch(
              live.position(),
              List.of(
                  new Change.Put<>(MEMBERS, new Document<>(ACME + "/account:a0", 1, wrong, null)),
                  new Change.Put<>(MEMBERS, new Document<>("ghost", 1, ghost, null)),
                  new Change.Remove<>(MEMBERS, ACME + "/account:a1")),
              List.of()));
      RebuildProgress trial = ViewsTest.rebuilt(following, RebuildMode.COMPARE_ONLY);
      assertThat(trial.stage()).isEqualTo(Stage.COMPARED);
      var found = comparison(trial).kinds().getFirst();
      assertThat(found.documents()).isEqualTo(3);
      assertThat(found.missing()).isEqualTo(1);
      assertThat(found.extra()).isEqualTo(1);
      assertThat(found.different()).isEqualTo(1);
      assertThat(found.firstIds())
          .containsExactlyInAnyOrder("ghost", ACME + "/account:a0", ACME + "/account:a1");
      assertThat(following.views.live("test_members").get().get(MEMBERS, "ghost")).isPresent();
      ViewsTest.rebuilt(following, RebuildMode.SWITCH);
      View mended = following.views.live("test_members").get();
      assertThat(mended.get(MEMBERS, "ghost")).isEmpty();
      assertThat(count(mended)).isEqualTo(3);
    }
  }

  @Test
  void only_one_rebuild_of_a_view_goes_on_at_a_time() throws Exception {
    added(0, 2000);
    try (var following = new Following(story, members)) {
      following.caughtUp("test_members", "organization");
      members.held = new CountDownLatch(1);
      following.views.rebuild("test_members", RebuildMode.SWITCH);
      assertThatThrownBy(() -> following.views.rebuild("test_members", RebuildMode.SWITCH))
          .isInstanceOfSatisfying(
              Rejected.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.VIEW_BEING_REBUILT));
      members.held.countDown();
      Waiting.until(() -> following.views.rebuildOf("test_members").orElseThrow().finished());
      assertThat(following.views.rebuildOf("test_members").orElseThrow().percent()).isEqualTo(100);
    }
  }

  @Test
  void a_rebuild_that_fails_leaves_the_live_view_alone() throws Exception {
    added(0, 2000);
    var store = new FailingViewStore();
    try (var following = new Following(story, store, Leases.ALONE, "here", members)) {
      View live = following.caughtUp("test_members", "organization");
      store.fail(new StorageFailure("disk full"));
      RebuildProgress progress = ViewsTest.rebuilt(following, RebuildMode.SWITCH);
      assertThat(progress.stage()).isEqualTo(Stage.FAILED);
      assertThat(progress.error()).startsWith("StorageFailure");
      store.recover();
      assertThat(following.views.live("test_members").get().generation())
          .isEqualTo(live.generation());
      added(2000, 2001);
      assertThat(count(following.caughtUp("test_members", "organization"))).isEqualTo(2001);
    }
  }

  @Test
  void a_view_of_another_revision_is_built_anew_at_the_start() throws Exception {
    var store = new InMemoryViewStore();
    story.happened(ANNA, ACME, new OrganizationOpened(ACME, "Acme", ANNA));
    added(0, 12_000);
    try (var following = new Following(story, store, Leases.ALONE, "here", members)) {
      following.caughtUp("test_members", "organization");
    }
    try (var following =
        new Following(story, store, Leases.ALONE, "here", new MembersForTests(2))) {
      Waiting.until(() -> following.views.health().up());
      View view = following.views.live("test_members").get();
      assertThat(view.schema().revision()).isEqualTo(2);
      assertThat(count(view)).isEqualTo(12_000);
    }
  }

  @Test
  void replaying_twice_gives_the_same_documents() throws Exception {
    added(0, 500);
    var store = new FailingViewStore();
    try (var following = new Following(story, store, Leases.ALONE, "here", members)) {
      following.caughtUp("test_members", "organization");
      store.failAfterwards(new StorageFailure("did it arrive?"));
      added(500, 600);
      Waiting.until(() -> !following.views.health().up());
      store.recover();
      following.caughtUp("test_members", "organization");
      RebuildProgress progress = ViewsTest.rebuilt(following, RebuildMode.COMPARE_ONLY);
      assertThat(comparison(progress).alike()).isTrue();
      assertThat(comparison(progress).kinds().getFirst().documents()).isEqualTo(600);
    }
  }

  @Test
  void a_crash_between_documents_and_position_leaves_no_trace() throws Exception {
    var store = new FailingViewStore();
    var organizations = new OrganizationProjection();
    try (var following = new Following(story, store, Leases.ALONE, "here", organizations)) {
      story.happened(ANNA, ACME, new OrganizationOpened(ACME, "Acme", ANNA));
      following.caughtUp("organization", "organization");
      store.failHalfway(new StorageFailure("the plug was pulled"));
      added(0, 50);
      for (int i = 0; i < 50; i += 2) {
        story.happened(ANNA, ACME, new UserRemoved(ACME, "account:a" + i));
        story.happened(ANNA, ACME, new UserRoleChanged(ACME, "account:a" + (i + 1), "external"));
      }
      added(10, 20);
      Waiting.until(() -> !following.views.health().up());
    }
    store.recover();
    try (var following = new Following(story, store, Leases.ALONE, "here", organizations)) {
      following.caughtUp("organization", "organization");
      following.views.rebuild("organization", RebuildMode.COMPARE_ONLY);
      Waiting.until(() -> following.views.rebuildOf("organization").orElseThrow().finished());
      RebuildProgress progress = following.views.rebuildOf("organization").orElseThrow();
      assertThat(comparison(progress).kinds()).allMatch(kind -> kind.alike());
      assertThat(comparison(progress).kinds().get(1).documents()).isEqualTo(31);
    }
  }
}
