package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.identity.HomeOrganizationEnded;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AddUser;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.CollectionsFate;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.RemoveUser;
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
        .when(
            LEA,
            new ReplaceLegalRepresentative(EMIL, new RemoveUser(house, LEA, "lea@example.org")))
        .refused(ErrorCode.EXTERNAL_CANNOT_REPRESENT);
  }

  @Test
  void nobody_succeeds_themselves() {
    story
        .when(
            LEA, new ReplaceLegalRepresentative(LEA, new RemoveUser(house, LEA, "lea@example.org")))
        .refused(ErrorCode.INVALID_VALUE);
    story
        .when(LEA, new ReplaceLegalRepresentative(house, LEA, CORA, Role.LEGAL_REPRESENTATIVE))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void only_a_legal_representative_is_replaced() {
    story
        .when(
            LEA,
            new ReplaceLegalRepresentative(CORA, new RemoveUser(house, ADAM, "adam@example.org")))
        .refused(ErrorCode.INVALID_VALUE);
    story
        .when(
            LEA,
            new ReplaceLegalRepresentative(CORA, new RemoveUser(house, OLGA, "olga@example.org")))
        .refused(ErrorCode.NOT_A_MEMBER);
  }

  @Test
  void nobody_succeeds_who_has_not_joined_the_organization() {
    for (AccountId stranger : new AccountId[] {OLGA, AccountId.ofLocal("ghost")}) {
      story
          .when(
              LEA,
              new ReplaceLegalRepresentative(
                  stranger, new RemoveUser(house, LEA, "lea@example.org")))
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
  void the_former_one_goes_on_the_terms_of_any_removal() {
    story
        .when(LEA, new ReplaceLegalRepresentative(CORA, new RemoveUser(house, LEA, "lea")))
        .refused(ErrorCode.CONFIRMATION_MISMATCH);
    story
        .when(LEA, removing(CollectionsFate.TRANSFER, EMIL))
        .refused(ErrorCode.RECEIVER_NOT_ELIGIBLE);
    story.given(LEA, new ChangeUserRole(house, ADAM, Role.LEGAL_REPRESENTATIVE));
    RemoveUser adam = new RemoveUser(house, ADAM, "adam@example.org", CollectionsFate.DELETE, null);
    story
        .when(LEA, new ReplaceLegalRepresentative(CORA, adam))
        .refused(ErrorCode.NOT_HOME_ORGANIZATION);
    assertThat(story.when(LEA, removing(CollectionsFate.TRANSFER, CORA)).events())
        .hasAtLeastOneElementOfType(HandOverBegun.class);
  }

  private ReplaceLegalRepresentative removing(CollectionsFate fate, AccountId receiver) {
    return new ReplaceLegalRepresentative(
        CORA, new RemoveUser(house, LEA, "lea@example.org", fate, receiver));
  }

  @Test
  void a_user_succeeds_and_the_former_one_goes() {
    story.given(LEA, new OpenOrganization(OrganizationId.ofLocal("other"), "Other"));
    story
        .when(
            LEA,
            new ReplaceLegalRepresentative(CORA, new RemoveUser(house, LEA, "lea@example.org")))
        .recorded(
            new LegalRepresentativeReplaced(house.raw(), LEA.raw(), CORA.raw(), ""),
            new HomeOrganizationEnded(LEA.raw(), house.raw()));
    story.when(LEA, new LeaveOrganization(house)).refused(ErrorCode.UNKNOWN_ORGANIZATION);
  }
}
