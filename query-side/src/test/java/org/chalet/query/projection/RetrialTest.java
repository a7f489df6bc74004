package org.chalet.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalet.query.projection.MembersForTests.BY_ORGANIZATION;
import static org.chalet.query.projection.MembersForTests.MEMBERS;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.UserAdded;
import org.chalet.store.DeadLetter;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;

class RetrialTest {
  private static final String VIEW = "test_members";
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
  void a_sequence_that_is_tried_again_goes_on_with_what_waited_and_with_what_comes()
      throws Exception {
    members.poison.add("account:bob");
    try (var following = new Following(story, members)) {
      long poisoned = added(ACME, "account:bob");
      long behind = added(ACME, "account:carl");
      added(OTHER, "account:dora");
      following.caughtUp(VIEW, "organization");
      members.poison.clear();
      assertThat(following.views.retry(VIEW, behind)).isEqualTo(new Retried(2, null));
      added(ACME, "account:emil");
      View view = following.caughtUp(VIEW, "organization");
      assertThat(accounts(view, ACME))
          .containsExactly("account:bob", "account:carl", "account:emil");
      assertThat(following.views.deadLetters(VIEW, 0, 10)).isEmpty();
      assertThat(following.views.health().views().getFirst().deadLetters()).isZero();
      assertThat(poisoned).isPositive();
    }
  }

  @Test
  void what_still_fails_stays_where_it_was() throws Exception {
    members.poison.add("account:bob");
    try (var following = new Following(story, members)) {
      long poisoned = added(ACME, "account:bob");
      long behind = added(ACME, "account:carl");
      following.caughtUp(VIEW, "organization");
      Retried retried = following.views.retry(VIEW, poisoned);
      assertThat(retried.taken()).isZero();
      assertThat(retried.stuck()).extracting(DeadLetter::position).isEqualTo(poisoned);
      assertThat(following.views.deadLetters(VIEW, 0, 10))
          .extracting(DeadLetter::position)
          .containsExactly(poisoned, behind);
      assertThat(following.views.deadLetters(VIEW, poisoned, 10))
          .extracting(DeadLetter::position)
          .containsExactly(behind);
      added(ACME, "account:emil");
      following.caughtUp(VIEW, "organization");
      assertThat(following.views.health().views().getFirst().deadLetters()).isEqualTo(3);
    }
  }

  @Test
  void a_letter_that_is_passed_over_lets_those_behind_it_go_on() throws Exception {
    members.poison.add("account:bob");
    members.poison.add("account:emil");
    try (var following = new Following(story, members)) {
      long poisoned = added(ACME, "account:bob");
      added(ACME, "account:carl");
      long next = added(ACME, "account:emil");
      View view = following.caughtUp(VIEW, "organization");
      Retried retried = following.views.passOver(VIEW, poisoned);
      assertThat(retried.taken()).isEqualTo(1);
      assertThat(retried.stuck()).extracting(DeadLetter::position).isEqualTo(next);
      assertThat(accounts(view, ACME)).containsExactly("account:carl");
      assertThat(following.views.passOver(VIEW, next)).isEqualTo(new Retried(0, null));
      added(ACME, "account:fynn");
      following.caughtUp(VIEW, "organization");
      assertThat(accounts(view, ACME)).containsExactly("account:carl", "account:fynn");
    }
  }

  @Test
  void a_letter_that_there_is_not_is_refused() throws Exception {
    try (var following = new Following(story, members)) {
      added(ACME, "account:bob");
      following.caughtUp(VIEW, "organization");
      assertThatThrownBy(() -> following.views.retry(VIEW, 1))
          .isInstanceOfSatisfying(
              Rejected.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.NOT_FOUND));
      assertThatThrownBy(() -> following.views.passOver("nothing", 1))
          .isInstanceOfSatisfying(
              Rejected.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.UNKNOWN_VIEW));
    }
  }
}
