package org.chalet.command.organization.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalet.command.Story;
import org.chalet.command.organization.roster.RosterImport.State;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUsers;
import org.chalet.organization.UserInvited;
import org.chalet.store.Leases;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final AccountId LEA = AccountId.ofLocal("lea");
  private static final AccountId ADAM = AccountId.ofLocal("adam");

  private final Story story = new Story();
  private final OrganizationId house = story.registered("lea").organization();
  private final RosterShelf shelf = new RosterShelf(story.vault);

  RosterTest() {
    story.registered("adam");
    story.joins(LEA, house, ADAM, Role.ADMINISTRATOR);
    story.letters.clear();
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void outsiders_and_collaborators_import_nobody() throws Exception {
    try (Rosters rosters = rosters()) {
      assertThatThrownBy(() -> rosters.begin(house, AccountId.ofLocal("x"), file(1)))
          .isInstanceOfSatisfying(
              Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ORGANIZATION));
      story.given(LEA, new ChangeUserRole(house, ADAM, Role.COLLABORATOR));
      assertThatThrownBy(() -> rosters.begin(house, ADAM, file(1)))
          .isInstanceOfSatisfying(
              Rejected.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR));
    }
  }

  @Test
  void every_good_line_becomes_an_invitation_and_every_other_says_why() {
    RosterImport begun =
        begin(
            ADAM,
            "email,role,teams\nnew@example.org,external,\nlea@example.org,external,\n"
                + "nonsense,external,\nb@example.org,chief,\nNEW@example.org,external,\n"
                + "c@example.org,external,Design\nd@example.org,legal-representative,\n"
                + "e@example.org,Collaborator,\n");
    runToTheEnd(story.commands());
    RosterImport over = known(begun);
    assertThat(over.state()).isEqualTo(State.FINISHED);
    assertThat(over.done()).isEqualTo(2);
    assertThat(over.refused()).isEqualTo(6);
    assertThat(shelf.refusals(over, 0))
        .extracting(refusal -> refusal.line() + " " + refusal.code())
        .containsExactly(
            "3 already-a-member",
            "4 invalid-value",
            "5 invalid-value",
            "6 duplicate-line",
            "7 unknown-team",
            "8 only-users-are-appointed");
    assertThat(story.letters).hasSize(2);
    assertThat(shelf.lines(begun)).isEmpty();
  }

  @Test
  void those_in_the_way_of_a_group_are_refused_and_all_others_invited() {
    begin(ADAM, "email,role\nuser7@example.net,external\nuser8@example.net,external\n");
    runToTheEnd(story.commands());
    RosterImport begun = begin(ADAM, text(200) + "lea@example.org,collaborator\n");
    runToTheEnd(story.commands());
    assertThat(known(begun).done()).isEqualTo(198);
    assertThat(shelf.refusals(known(begun), 0))
        .extracting(refusal -> refusal.line() + " " + refusal.code())
        .containsExactly("9 already-invited", "10 already-invited");
    assertThat(shelf.refusals(known(begun), 2))
        .extracting(refusal -> refusal.line() + " " + refusal.code())
        .containsExactly("202 already-a-member");
    assertThat(story.letters).hasSize(200);
  }

  @Test
  void an_invitation_has_the_contact_preferences_of_its_line() {
    RosterImport begun =
        begin(
            ADAM,
            "email,role,billing-reminders,billing-topics,product-topics\n"
                + "a@example.org,administrator,yes,payout|payment,new-user\n"
                + "b@example.org,administrator,,,\n"
                + "c@example.org,administrator,maybe,,\n"
                + "d@example.org,administrator,,weather,\n"
                + "e@example.org,external,,payment,\n");
    runToTheEnd(story.commands());
    assertThat(
            story.history().stream()
                .filter(UserInvited.class::isInstance)
                .map(event -> ((UserInvited) event).offer())
                .filter(offer -> offer.role().equals("administrator"))
                .map(InvitationOffer::preferences)
                .skip(1))
        .containsExactly(
            new ContactPreferences(true, List.of("payment", "payout"), List.of("new-user")), null);
    assertThat(shelf.refusals(known(begun), 0))
        .extracting(refusal -> refusal.line() + " " + refusal.code())
        .containsExactly("4 invalid-value", "5 invalid-value", "6 no-billing-for-externals");
  }

  @Test
  void whoever_is_invited_already_is_reported() {
    begin(ADAM, "email,role\na@example.org,external\n");
    runToTheEnd(story.commands());
    RosterImport again = begin(ADAM, "email,role\nA@example.org,external\n");
    runToTheEnd(story.commands());
    assertThat(shelf.refusals(known(again), 0))
        .extracting(RosterRefusal::code)
        .containsExactly("already-invited");
  }

  @Test
  void after_a_crash_it_goes_on_and_invites_nobody_twice_and_loses_nobody() {
    RosterImport begun = begin(LEA, text(350));
    AtomicInteger sent = new AtomicInteger();
    Commands crashing =
        (command, trail) -> {
          int now = sent.incrementAndGet();
          if (now == 2) {
            throw new StorageFailure("gone before the commit");
          }
          Receipt receipt = story.commands().send(command, trail);
          if (now == 4) {
            throw new StorageFailure("gone behind the commit");
          }
          return receipt;
        };
    RosterRunner dying = runner(crashing, "one");
    while (dying.turn()) {}
    assertThat(known(begun).done()).isEqualTo(100);
    while (dying.turn()) {}
    assertThat(known(begun).done()).isEqualTo(200);
    runToTheEnd(story.commands());
    assertThat(known(begun).done()).isEqualTo(350);
    assertThat(known(begun).refused()).isZero();
    List<InvitationIssued> issued =
        story.history().stream()
            .filter(InvitationIssued.class::isInstance)
            .map(InvitationIssued.class::cast)
            .toList();
    Set<String> addresses =
        issued.stream().map(InvitationIssued::email).collect(Collectors.toCollection(HashSet::new));
    assertThat(addresses).hasSize(351);
    assertThat(issued).hasSize(351);
    assertThat(story.letters).hasSize(350);
  }

  @Test
  void an_import_that_fails_keeps_no_other_waiting() {
    AccountId zoe = AccountId.ofLocal("zoe");
    OrganizationId hers = story.registered("zoe").organization();
    RosterImport failing = begin(LEA, text(2));
    RosterImport other = begin(hers, zoe, text(2));
    for (OrganizationId broken : List.of(house, hers)) {
      Commands commands =
          (command, trail) -> {
            if (command instanceof InviteUsers invite && invite.organization().equals(broken)) {
              throw new IllegalStateException("broken");
            }
            return story.commands().send(command, trail);
          };
      RosterRunner runner = runner(commands, "one");
      while (runner.turn()) {}
      RosterImport good = broken.equals(house) ? other : failing;
      assertThat(known(good).done()).isEqualTo(2);
    }
  }

  @Test
  void an_import_stops_when_whoever_started_it_may_invite_no_more() {
    RosterImport begun = begin(ADAM, text(250));
    RosterRunner runner = runner(story.commands(), "one");
    assertThat(runner.turn()).isTrue();
    story.given(LEA, new ChangeUserRole(house, ADAM, Role.COLLABORATOR));
    runToTheEnd(story.commands());
    RosterImport over = known(begun);
    assertThat(over.state()).isEqualTo(State.STOPPED);
    assertThat(over.reason()).isEqualTo("managing-users-needs-administrator");
    assertThat(over.done()).isEqualTo(100);
    assertThat(shelf.running()).isEmpty();
  }

  @Test
  void an_import_that_is_cancelled_ends_and_the_next_may_begin() throws Exception {
    RosterImport begun = begin(ADAM, text(250));
    assertThat(runner(story.commands(), "one").turn()).isTrue();
    try (Rosters rosters = rosters()) {
      assertThatThrownBy(() -> rosters.begin(house, LEA, file(1)))
          .isInstanceOfSatisfying(
              Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_RUNNING));
    }
    shelf.cancel(begun);
    runToTheEnd(story.commands());
    assertThat(known(begun).state()).isEqualTo(State.CANCELLED);
    assertThat(known(begun).done()).isEqualTo(100);
    begin(ADAM, "email,role\na@example.org,external\n");
  }

  @Test
  void of_two_processes_one_works_on_an_import() {
    Set<String> granted = new HashSet<>();
    Leases toTheFirst =
        new Leases() {
          @Override
          public boolean shared() {
            return true;
          }

          @Override
          public boolean hold(String name, String holder, Duration term) {
            granted.add(holder);
            return holder.equals("one");
          }

          @Override
          public void release(String name, String holder) {}
        };
    RosterImport begun = begin(ADAM, text(150));
    RosterInvitations invitations = new RosterInvitations(story.commands(), story.states());
    RosterRunner one = new RosterRunner(shelf, invitations, toTheFirst, "one", story.clock);
    RosterRunner two = new RosterRunner(shelf, invitations, toTheFirst, "two", story.clock);
    assertThat(two.turn()).isFalse();
    assertThat(known(begun).done()).isZero();
    assertThat(one.turn()).isTrue();
    assertThat(known(begun).done()).isEqualTo(100);
    assertThat(granted).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void what_was_never_ready_is_given_up() {
    RosterImport begun = begin(ADAM, text(10));
    shelf.keep(begun.in(State.PREPARING, ""));
    RosterRunner runner = runner(story.commands(), "one");
    assertThat(runner.turn()).isFalse();
    assertThat(shelf.running()).hasSize(1);
    story.clock.advance(Duration.ofMinutes(11));
    assertThat(runner.turn()).isFalse();
    assertThat(shelf.running()).isEmpty();
    assertThat(known(begun).state()).isEqualTo(State.STOPPED);
  }

  @Test
  void imports_are_forgotten_after_thirty_days() {
    RosterImport begun = begin(ADAM, text(10));
    runToTheEnd(story.commands());
    story.clock.advance(Duration.ofDays(30));
    assertThat(shelf.find(begun.organization(), begun.id())).isEmpty();
  }

  private RosterImport begin(AccountId by, String text) {
    return begin(house, by, text);
  }

  private RosterImport begin(OrganizationId organization, AccountId by, String text) {
    List<RosterLine> lines = RosterFile.read(text.getBytes(UTF_8));
    RosterImport begun =
        new RosterImport(
            "import" + story.log.head(),
            organization.raw(),
            by.raw(),
            story.clock.instant().getEpochSecond(),
            lines.size(),
            0,
            0,
            0,
            State.RUNNING,
            "");
    assertThat(shelf.occupy(begun)).isTrue();
    shelf.keepLines(begun, lines);
    shelf.keep(begun);
    return begun;
  }

  private RosterImport known(RosterImport begun) {
    return shelf.find(begun.organization(), begun.id()).orElseThrow();
  }

  private void runToTheEnd(Commands commands) {
    RosterRunner runner = runner(commands, "two");
    while (runner.turn()) {}
    assertThat(shelf.running()).isEmpty();
  }

  private RosterRunner runner(Commands commands, String holder) {
    return new RosterRunner(
        shelf, new RosterInvitations(commands, story.states()), Leases.ALONE, holder, story.clock);
  }

  private Rosters rosters() {
    return new Rosters(story.commands(), story.states(), story.vault, Leases.ALONE, story.clock);
  }

  private static byte[] file(int lines) {
    return text(lines).getBytes(UTF_8);
  }

  private static String text(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "user" + i + "@example.net,collaborator")
        .collect(Collectors.joining("\n", "email,role\n", "\n"));
  }
}
