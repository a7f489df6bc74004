package org.chalet.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalet.query.projection.MembersForTests.BY_ORGANIZATION;
import static org.chalet.query.projection.MembersForTests.MEMBERS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.store.DeadLetter;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.Leases;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final String ACME = "organization:acme";
  private static final String OTHER = "organization:other";

  private final Story story = new Story();
  private final MembersForTests members = new MembersForTests();

  private long added(String organization, String account) {
    return story.happened(
        "account:anna", organization, new UserAdded(organization, account, "collaborator"));
  }

  private static List<String> accounts(View view, String organization) {
    return view.rows(MEMBERS, Scan.of(BY_ORGANIZATION, organization)).stream()
        .map((Row row) -> row.text(1))
        .toList();
  }

  @Test
  void what_happened_before_the_start_and_after_it_is_in_the_view() throws Exception {
    story.happened("account:anna", ACME, new OrganizationOpened(ACME, "Acme", "account:anna"));
    added(ACME, "account:bob");
    try (var following = new Following(story, members)) {
      added(ACME, "account:carl");
      View view = following.caughtUp("test_members", "organization");
      assertThat(accounts(view, ACME)).containsExactly("account:bob", "account:carl");
      assertThat(following.views.health().up()).isTrue();
    }
  }

  @Test
  void a_poisonous_event_parks_its_sequence_and_no_other() throws Exception {
    members.poison.add("account:bob");
    try (var following = new Following(story, members)) {
      added(ACME, "account:anna");
      long poisoned = added(ACME, "account:bob");
      long behind = added(ACME, "account:carl");
      added(OTHER, "account:dora");
      View view = following.caughtUp("test_members", "organization");
      assertThat(accounts(view, ACME)).containsExactly("account:anna");
      assertThat(accounts(view, OTHER)).containsExactly("account:dora");
      List<DeadLetter> letters = view.deadLetters(10);
      assertThat(letters).extracting(DeadLetter::position).containsExactly(poisoned, behind);
      assertThat(letters.getFirst().error())
          .startsWith("IllegalStateException at org.chalet.")
          .doesNotContain("secret");
      assertThat(letters.getLast().error()).isEqualTo("waits behind " + poisoned);
      ViewHealth health = following.views.health().views().getFirst();
      assertThat(health.up()).isTrue();
      assertThat(health.deadLetters()).isEqualTo(2);
      assertThat(following.meters.get("chalet.view.dead.letters").gauge().value()).isEqualTo(2);
    }
  }

  @Test
  void a_parked_sequence_stays_parked_over_a_restart_and_goes_on_after_a_rebuild()
      throws Exception {
    var store = new InMemoryViewStore();
    members.poison.add("account:bob");
    try (var following = new Following(story, store, Leases.ALONE, "here", members)) {
      added(ACME, "account:bob");
      following.caughtUp("test_members", "organization");
    }
    members.poison.clear();
    try (var following = new Following(story, store, Leases.ALONE, "here", members)) {
      added(ACME, "account:carl");
      View view = following.caughtUp("test_members", "organization");
      assertThat(accounts(view, ACME)).isEmpty();
      assertThat(view.deadLetterCount()).isEqualTo(2);
      rebuilt(following, RebuildMode.SWITCH);
      View fresh = following.views.live("test_members").get();
      assertThat(accounts(fresh, ACME)).containsExactly("account:bob", "account:carl");
      assertThat(fresh.deadLetterCount()).isZero();
      assertThat(following.views.health().views().getFirst().deadLetters()).isZero();
    }
  }

  @Test
  void a_rebuild_is_not_over_before_readers_are_shown_it() throws Exception {
    var store = new FailingViewStore();
    try (var following = new Following(story, store, Leases.ALONE, "here", members)) {
      added(ACME, "account:anna");
      View before = following.caughtUp("test_members", "organization");
      List<String> early = new CopyOnWriteArrayList<>();
      store.whenOpened(() ->
          following
              .views
              .rebuildOf("test_members")
              .filter(RebuildProgress::finished)
              .filter(over -> following.views.live("test_members").get() == before)
              .ifPresent(over -> early.add(over.toString())));
      rebuilt(following, RebuildMode.SWITCH);
      assertThat(early).isEmpty();
      assertThat(following.views.live("test_members").get()).isNotSameAs(before);
    }
  }

  @Test
  void a_storage_failure_is_seen_and_nothing_is_skipped() throws Exception {
    var store = new FailingViewStore();
    try (var following = new Following(story, store, Leases.ALONE, "here", members)) {
      added(ACME, "account:anna");
      following.caughtUp("test_members", "organization");
      store.fail(new StorageFailure("disk full"));
      long position = added(ACME, "account:bob");
      Waiting.until(() -> !following.views.health().up());
      assertThat(following.views.health().status()).isEqualTo("DOWN");
      assertThat(
              following
                  .views
                  .readYourWrites()
                  .await(Set.of("organization"), position, Duration.ofMillis(1)))
          .isFalse();
      store.recover();
      View view = following.caughtUp("test_members", "organization");
      assertThat(accounts(view, ACME)).containsExactly("account:anna", "account:bob");
      Waiting.until(() -> following.views.health().up());
    }
  }

  @Test
  void thousands_of_callers_wait_and_each_is_woken() throws Exception {
    try (var following = new Following(story, members);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 1; i <= 3000; i++) {
        long position = i;
        answers.add(
            callers.submit(() ->
                following
                    .views
                    .readYourWrites()
                    .await(Set.of("organization"), position, Following.LONG)));
      }
      for (int i = 0; i < 3000; i++) {
        added(ACME, "account:a" + i);
      }
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get(20, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void nobody_waits_for_views_that_do_not_follow_the_context() throws Exception {
    try (var following = new Following(story, members)) {
      assertThat(
              following.views.readYourWrites().await(Set.of("calendar"), 99, Duration.ofMillis(1)))
          .isTrue();
      assertThat(
              following
                  .views
                  .readYourWrites()
                  .await(Set.of("organization"), 99, Duration.ofMillis(1)))
          .isFalse();
    }
  }

  @Test
  void an_unknown_view_is_refused() throws Exception {
    try (var following = new Following(story, members)) {
      assertThatThrownBy(() -> following.views.rebuild("nothing", RebuildMode.SWITCH))
          .isInstanceOfSatisfying(
              Rejected.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.UNKNOWN_VIEW));
    }
  }

  static RebuildProgress rebuilt(Following following, RebuildMode mode) {
    following.views.rebuild("test_members", mode);
    Waiting.until(() -> following.views.rebuildOf("test_members").orElseThrow().finished());
    return following.views.rebuildOf("test_members").orElseThrow();
  }
}
