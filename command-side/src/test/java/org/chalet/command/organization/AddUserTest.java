package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AddUser;
import org.chalet.organization.IfVersion;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.UserAdded;
import org.junit.jupiter.api.Test;

class AddUserTest extends OrganizationStory {
  private static final OrganizationId ANNEX = OrganizationId.ofLocal("annex");
  private static final AccountId ODA = AccountId.ofLocal("oda");

  AddUserTest() {
    story.registered("oda");
    story.given(LEA, new OpenOrganization(ANNEX, "Annex"));
    story.joins(LEA, ANNEX, ADAM, Role.ADMINISTRATOR).joins(LEA, ANNEX, OLGA, Role.EXTERNAL);
  }

  @Test
  void strangers_and_those_who_have_no_account_are_asked_first() {
    for (AccountId account : new AccountId[] {ODA, AccountId.ofLocal("ghost")}) {
      story
          .when(LEA, new AddUser(house, account, Role.COLLABORATOR))
          .refused(ErrorCode.NEEDS_INVITATION);
    }
  }

  @Test
  void whom_one_works_with_but_does_not_manage_is_asked_first() {
    OrganizationId odas = OrganizationId.ofLocal("odas");
    story.given(ODA, new OpenOrganization(odas, "Oda's"));
    story.joins(ODA, odas, LEA, Role.COLLABORATOR);
    story.when(LEA, new AddUser(house, ODA, Role.COLLABORATOR)).refused(ErrorCode.NEEDS_INVITATION);
  }

  @Test
  void whoever_has_left_the_other_organization_is_asked_first() {
    story.given(OLGA, new LeaveOrganization(ANNEX));
    story
        .when(LEA, new AddUser(house, OLGA, Role.COLLABORATOR))
        .refused(ErrorCode.NEEDS_INVITATION);
  }

  @Test
  void a_collaborator_does_not_add_users() {
    story
        .when(CORA, new AddUser(house, OLGA, Role.COLLABORATOR))
        .refused(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR);
  }

  @Test
  void an_administrator_does_not_appoint_a_legal_representative() {
    story
        .when(ADAM, new AddUser(house, OLGA, Role.LEGAL_REPRESENTATIVE))
        .refused(ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS);
  }

  @Test
  void nobody_is_added_twice() {
    story
        .when(LEA, new AddUser(house, CORA, Role.ADMINISTRATOR))
        .refused(ErrorCode.ALREADY_A_MEMBER);
  }

  @Test
  void an_organization_that_is_not_there_takes_nobody() {
    story
        .when(LEA, new AddUser(OrganizationId.ofLocal("none"), OLGA, Role.COLLABORATOR))
        .refused(ErrorCode.UNKNOWN_ORGANIZATION);
  }

  @Test
  void an_outsider_does_not_even_learn_that_the_organization_exists() {
    story
        .when(OLGA, new AddUser(house, OLGA, Role.COLLABORATOR))
        .refused(ErrorCode.UNKNOWN_ORGANIZATION);
    story
        .when(OLGA, new IfVersion(0, new AddUser(house, OLGA, Role.COLLABORATOR)))
        .refused(ErrorCode.UNKNOWN_ORGANIZATION);
  }

  @Test
  void an_administrator_adds_a_user_of_another_organization_that_they_manage() {
    story
        .when(ADAM, new AddUser(house, OLGA, Role.EXTERNAL))
        .recorded(new UserAdded(house.raw(), OLGA.raw(), "external"));
  }

  @Test
  void a_legal_representative_appoints_another() {
    story
        .when(LEA, new AddUser(house, OLGA, Role.LEGAL_REPRESENTATIVE))
        .recorded(new UserAdded(house.raw(), OLGA.raw(), "legal-representative"));
  }

  @Test
  void a_command_for_an_older_version_is_refused() {
    story
        .when(LEA, new IfVersion(8, new AddUser(house, OLGA, Role.COLLABORATOR)))
        .refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void a_command_for_the_present_version_answers_the_next_one() {
    long version =
        story
            .when(LEA, new IfVersion(9, new AddUser(house, OLGA, Role.COLLABORATOR)))
            .recorded(new UserAdded(house.raw(), OLGA.raw(), "collaborator"))
            .as(Long.class);
    assertThat(version).isEqualTo(10);
  }
}
