package org.chalet.command.organization;

import org.chalet.identity.HomeOrganizationEnded;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AddUser;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.junit.jupiter.api.Test;

class ReplaceLegalRepresentativeTest extends OrganizationStory {
  @Test
  void an_administrator_replaces_no_legal_representative() {
    story
        .when(ADAM, new ReplaceLegalRepresentative(house, LEA, CORA, Role.COLLABORATOR))
        .refused(ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS);
  }

  @Test
  void an_external_does_not_succeed() {
    story
        .when(LEA, new ReplaceLegalRepresentative(house, LEA, EMIL, null))
        .refused(ErrorCode.EXTERNAL_CANNOT_REPRESENT);
  }

  @Test
  void nobody_succeeds_themselves() {
    story
        .when(LEA, new ReplaceLegalRepresentative(house, LEA, LEA, null))
        .refused(ErrorCode.INVALID_VALUE);
    story
        .when(LEA, new ReplaceLegalRepresentative(house, LEA, CORA, Role.LEGAL_REPRESENTATIVE))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void only_a_legal_representative_is_replaced() {
    story
        .when(LEA, new ReplaceLegalRepresentative(house, ADAM, CORA, null))
        .refused(ErrorCode.INVALID_VALUE);
    story
        .when(LEA, new ReplaceLegalRepresentative(house, OLGA, CORA, null))
        .refused(ErrorCode.NOT_A_MEMBER);
  }

  @Test
  void nobody_succeeds_who_has_not_joined_the_organization() {
    for (AccountId stranger : new AccountId[] {OLGA, AccountId.ofLocal("ghost")}) {
      story
          .when(LEA, new ReplaceLegalRepresentative(house, LEA, stranger, null))
          .refused(ErrorCode.NOT_A_MEMBER);
    }
  }

  @Test
  void a_user_succeeds_and_the_former_one_stays_in_another_role() {
    story
        .when(LEA, new ReplaceLegalRepresentative(house, LEA, CORA, Role.COLLABORATOR))
        .recorded(
            new LegalRepresentativeReplaced(house.raw(), LEA.raw(), CORA.raw(), "collaborator"));
    story
        .when(LEA, new AddUser(house, OLGA, Role.EXTERNAL))
        .refused(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR);
    story.when(CORA, new LeaveOrganization(house)).refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
  }

  @Test
  void a_user_succeeds_and_the_former_one_goes() {
    story.given(LEA, new OpenOrganization(OrganizationId.ofLocal("other"), "Other"));
    story
        .when(LEA, new ReplaceLegalRepresentative(house, LEA, CORA, null))
        .recorded(
            new LegalRepresentativeReplaced(house.raw(), LEA.raw(), CORA.raw(), ""),
            new HomeOrganizationEnded(LEA.raw(), house.raw()));
    story.when(LEA, new LeaveOrganization(house)).refused(ErrorCode.UNKNOWN_ORGANIZATION);
  }
}
