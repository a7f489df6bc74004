package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.eventformat.SnapshotCodec;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AddUser;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.WithdrawInvitation;
import org.junit.jupiter.api.Test;

class OrganizationTest extends OrganizationStory {
  private static final OrganizationId SECOND = OrganizationId.ofLocal("second");

  @Test
  void an_organization_needs_a_name() {
    story.when(OLGA, new OpenOrganization(SECOND, " ")).refused(ErrorCode.INVALID_VALUE);
    story
        .when(OLGA, new OpenOrganization(SECOND, "x".repeat(201)))
        .refused(ErrorCode.INVALID_VALUE);
    story.when(LEA, new RenameOrganization(house, "two\nlines")).refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void an_organization_is_opened_once() {
    story.when(OLGA, new OpenOrganization(house, "Again")).refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void nobody_without_an_account_opens_one() {
    story.when("system", new OpenOrganization(SECOND, "S")).refused(ErrorCode.FORBIDDEN);
    story.when("account:ghost", new OpenOrganization(SECOND, "S")).refused(ErrorCode.NOT_FOUND);
  }

  @Test
  void an_external_does_not_rename_it() {
    story.when(EMIL, new RenameOrganization(house, "Mine")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void whoever_opens_one_is_its_legal_representative() {
    story
        .when(OLGA, new OpenOrganization(SECOND, " Second "))
        .recorded(new OrganizationOpened(SECOND.raw(), "Second", OLGA.raw()));
    story.when(OLGA, new LeaveOrganization(SECOND)).refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
  }

  @Test
  void the_name_that_it_has_already_changes_nothing() {
    story
        .when(ADAM, new RenameOrganization(house, "House"))
        .recorded(new OrganizationRenamed(house.raw(), "House"));
    story.when(ADAM, new RenameOrganization(house, "House ")).recordedNothing();
  }

  @Test
  void a_snapshot_knows_what_the_events_before_said() throws Exception {
    story.given(LEA, invitation(Role.EXTERNAL));
    for (int i = 0; i < 550; i++) {
      story.given(LEA, new RenameOrganization(house, "Name " + i));
    }
    story.restart();
    assertThat(
            story
                .log
                .snapshot(house.raw())
                .flatMap(kept -> new SnapshotCodec().decode(kept, Organization.class))
                .map(known -> known.members().all().keySet()))
        .hasValueSatisfying(
            accounts -> assertThat(accounts).contains(LEA.raw(), ADAM.raw(), EMIL.raw()));
    story.when(ADAM, new RenameOrganization(house, "Name 549")).recordedNothing();
    story.when(LEA, new AddUser(house, CORA, Role.EXTERNAL)).refused(ErrorCode.ALREADY_A_MEMBER);
    story.when(LEA, new LeaveOrganization(house)).refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
    assertThat(story.when(ADAM, new WithdrawInvitation(house, INVITATION)).events()).hasSize(2);
  }
}
