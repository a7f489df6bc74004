package org.chalet.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.command.Story;
import org.chalet.command.erasure.hold.HoldList;
import org.chalet.command.organization.hold.HoldDecisions;
import org.chalet.file.NodeId;
import org.chalet.file.PurgeNodes;
import org.chalet.hold.AskHold;
import org.chalet.hold.AskHoldLift;
import org.chalet.hold.ConfirmHold;
import org.chalet.hold.ConfirmHoldLift;
import org.chalet.hold.HoldAsked;
import org.chalet.hold.HoldLifted;
import org.chalet.hold.HoldSet;
import org.chalet.hold.WitnessHold;
import org.chalet.identity.EraseAccount;
import org.chalet.identity.EraseAgain;
import org.chalet.identity.PlacedUnderHold;
import org.chalet.identity.ReleasedFromHold;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.CollectionsFate;
import org.chalet.organization.DeleteOrganization;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.RemoveUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegalHoldTest {
  private static final AccountId LEA = AccountId.ofLocal("lea");
  private static final AccountId ADAM = AccountId.ofLocal("adam");
  private static final AccountId ALMA = AccountId.ofLocal("alma");
  private static final AccountId COLIN = AccountId.ofLocal("colin");
  private static final HoldId HOLD = HoldId.ofLocal("h");

  private final Story story = new Story();
  private final OrganizationId house = story.registered("lea").organization();

  @BeforeEach
  void people() {
    for (String name : List.of("adam", "alma", "colin")) {
      story.registered(name);
    }
    story.joins(LEA, house, ADAM, Role.ADMINISTRATOR);
    story.joins(LEA, house, ALMA, Role.ADMINISTRATOR);
    story.joins(LEA, house, COLIN, Role.COLLABORATOR);
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private void ask(AccountId by) {
    story.given(by, new AskHold(house, HOLD, COLIN));
  }

  private void set() {
    ask(ADAM);
    story.given(LEA, new ConfirmHold(house, HOLD));
  }

  private void due() {
    story.given(COLIN, new RequestAccountDeletion(COLIN));
    story.clock.advance(DeletionHandlers.GRACE);
  }

  private List<HoldList.Line> holds() {
    return HoldList.of(house, story.states(), story.clock.instant());
  }

  @Test
  void two_managers_set_a_hold_and_the_account_knows_it_in_the_same_commit() {
    assertThat(story.when(ADAM, new AskHold(house, HOLD, COLIN)).events())
        .singleElement()
        .isInstanceOf(HoldAsked.class);
    assertThat(holds()).singleElement().extracting(HoldList.Line::state).isEqualTo("asked");
    assertThat(story.when(LEA, new ConfirmHold(house, HOLD)).events())
        .containsExactlyInAnyOrder(
            new HoldSet(house.raw(), HOLD.raw(), COLIN.raw(), LEA.raw()),
            new PlacedUnderHold(COLIN.raw(), HOLD.raw()));
    assertThat(holds()).singleElement().extracting(HoldList.Line::state).isEqualTo("set");
  }

  @Test
  void nobody_confirms_what_they_asked_for() {
    ask(LEA);
    story.when(LEA, new ConfirmHold(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NEEDS_TWO);
  }

  @Test
  void two_administrators_are_not_enough() {
    ask(ADAM);
    story.when(ALMA, new ConfirmHold(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NEEDS_TWO);
  }

  @Test
  void whoever_asked_and_manages_nothing_any_more_does_not_count() {
    ask(ADAM);
    story.given(LEA, new ChangeUserRole(house, ADAM, Role.COLLABORATOR));
    story.when(LEA, new ConfirmHold(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NEEDS_TWO);
  }

  @Test
  void nobody_decides_about_their_own_account() {
    story.when(ADAM, new AskHold(house, HOLD, ADAM)).refused(ErrorCode.LEGAL_HOLD_NEEDS_TWO);
    story.given(ADAM, new AskHold(house, HOLD, LEA));
    story.when(LEA, new ConfirmHold(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NEEDS_TWO);
  }

  @Test
  void what_nobody_confirms_in_time_is_over() {
    ask(ADAM);
    story
        .when(ALMA, new AskHold(house, HoldId.ofLocal("i"), COLIN))
        .refused(ErrorCode.LEGAL_HOLD_EXISTS);
    story.clock.advance(HoldDecisions.PATIENCE);
    story.when(LEA, new ConfirmHold(house, HOLD)).refused(ErrorCode.UNKNOWN_LEGAL_HOLD);
    assertThat(holds()).isEmpty();
    story.given(ALMA, new AskHold(house, HoldId.ofLocal("i"), COLIN));
    assertThat(holds()).hasSize(1);
  }

  @Test
  void a_hold_is_about_users_of_the_organization() {
    AccountId stranger = story.registered("stranger").account();
    story.when(ADAM, new AskHold(house, HOLD, stranger)).refused(ErrorCode.NOT_A_MEMBER);
    story.when(ADAM, new ConfirmHold(house, HOLD)).refused(ErrorCode.UNKNOWN_LEGAL_HOLD);
  }

  @Test
  void an_account_under_a_hold_is_not_erased_until_two_have_lifted_it() {
    set();
    due();
    story.when("system", new EraseAccount(COLIN)).refused(ErrorCode.UNDER_LEGAL_HOLD);
    story.when(ADAM, new ConfirmHoldLift(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NOT_ASKED);
    story.given(ADAM, new AskHoldLift(house, HOLD));
    assertThat(holds()).singleElement().extracting(HoldList.Line::state).isEqualTo("lift-asked");
    story.when(ADAM, new ConfirmHoldLift(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NEEDS_TWO);
    story.when(ALMA, new ConfirmHoldLift(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NEEDS_TWO);
    story.when("system", new EraseAccount(COLIN)).refused(ErrorCode.UNDER_LEGAL_HOLD);
    assertThat(story.when(LEA, new ConfirmHoldLift(house, HOLD)).events())
        .containsExactlyInAnyOrder(
            new HoldLifted(house.raw(), HOLD.raw(), COLIN.raw(), LEA.raw()),
            new ReleasedFromHold(COLIN.raw(), HOLD.raw()));
    assertThat(story.when("system", new EraseAccount(COLIN)).refusal()).isNull();
  }

  @Test
  void a_lift_that_nobody_confirms_in_time_leaves_the_hold() {
    set();
    story.given(ADAM, new AskHoldLift(house, HOLD));
    story.clock.advance(HoldDecisions.PATIENCE);
    story.when(LEA, new ConfirmHoldLift(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NOT_ASKED);
    assertThat(holds()).singleElement().extracting(HoldList.Line::state).isEqualTo("set");
  }

  @Test
  void whoever_leaves_the_organization_stays_under_its_hold() {
    set();
    story.given(COLIN, new LeaveOrganization(house));
    due();
    story.when("system", new EraseAccount(COLIN)).refused(ErrorCode.UNDER_LEGAL_HOLD);
  }

  @Test
  void who_is_under_a_hold_may_be_removed_but_not_with_all_that_is_theirs() {
    set();
    RemoveUser keeping = new RemoveUser(house, COLIN, "colin@example.org");
    story
        .when(
            LEA, new RemoveUser(house, COLIN, keeping.confirmation(), CollectionsFate.DELETE, null))
        .refused(ErrorCode.UNDER_LEGAL_HOLD);
    assertThat(story.when(LEA, keeping).refusal()).isNull();
  }

  @Test
  void what_a_drive_keeps_is_not_purged_under_a_hold() {
    PurgeNodes purge = new PurgeNodes(COLIN, new NodeId("node:gone"), List.of("node:gone"));
    assertThat(story.when("system", purge).refusal()).isNull();
    set();
    story.when("system", purge).refused(ErrorCode.UNDER_LEGAL_HOLD);
  }

  @Test
  void the_operator_confirms_where_nobody_else_could() {
    ask(ADAM);
    story.when("system", new WitnessHold(house, HOLD)).refused(ErrorCode.LEGAL_HOLD_NEEDS_TWO);
    story.given(LEA, new ChangeUserRole(house, ADAM, Role.COLLABORATOR));
    story.given(LEA, new ChangeUserRole(house, ALMA, Role.COLLABORATOR));
    story.clock.advance(HoldDecisions.PATIENCE);
    HoldId next = HoldId.ofLocal("i");
    story.given(LEA, new AskHold(house, next, COLIN));
    story.when(LEA, new WitnessHold(house, next)).refused(ErrorCode.FORBIDDEN);
    assertThat(story.when("system", new WitnessHold(house, next)).events())
        .contains(new HoldSet(house.raw(), next.raw(), COLIN.raw(), "operator"));
    story.given(LEA, new AskHoldLift(house, next));
    assertThat(story.when("system", new WitnessHold(house, next)).events())
        .contains(new HoldLifted(house.raw(), next.raw(), COLIN.raw(), "operator"));
  }

  @Test
  void an_organization_with_a_hold_stays_since_nobody_else_could_lift_it() {
    OrganizationId own = OrganizationId.ofLocal("own");
    story.given(LEA, new OpenOrganization(own, "Own"));
    story.joins(LEA, own, COLIN, Role.COLLABORATOR);
    story.given(LEA, new AskHold(own, HOLD, COLIN));
    assertThat(story.when("system", new WitnessHold(own, HOLD)).refusal()).isNull();
    story.given(COLIN, new LeaveOrganization(own));
    story.when(LEA, new DeleteOrganization(own, "Own")).refused(ErrorCode.UNDER_LEGAL_HOLD);
  }

  @Test
  void what_was_erased_once_is_erased_again_whatever_the_restored_log_holds() {
    set();
    assertThat(story.when("system", new EraseAgain(COLIN)).refusal()).isNull();
    story.given(ADAM, new AskHoldLift(house, HOLD));
    assertThat(story.when(LEA, new ConfirmHoldLift(house, HOLD)).refusal()).isNull();
  }
}
