package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.UserRoleChanged;
import org.junit.jupiter.api.Test;

class ChangeUserRoleTest extends OrganizationStory {
  @Test
  void the_last_legal_representative_is_not_demoted() {
    story
        .when(LEA, new ChangeUserRole(house, LEA, Role.ADMINISTRATOR))
        .refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
  }

  @Test
  void an_administrator_gives_nobody_the_role_of_legal_representative() {
    story
        .when(ADAM, new ChangeUserRole(house, ADAM, Role.LEGAL_REPRESENTATIVE))
        .refused(ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS);
  }

  @Test
  void an_administrator_does_not_take_that_role_away() {
    story
        .given(LEA, new ChangeUserRole(house, CORA, Role.LEGAL_REPRESENTATIVE))
        .when(ADAM, new ChangeUserRole(house, CORA, Role.COLLABORATOR))
        .refused(ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS);
  }

  @Test
  void an_external_is_not_made_legal_representative() {
    story
        .when(LEA, new ChangeUserRole(house, EMIL, Role.LEGAL_REPRESENTATIVE))
        .refused(ErrorCode.EXTERNAL_CANNOT_REPRESENT);
  }

  @Test
  void somebody_who_is_not_a_user_gets_no_role() {
    story
        .when(LEA, new ChangeUserRole(house, OLGA, Role.COLLABORATOR))
        .refused(ErrorCode.NOT_A_MEMBER);
  }

  @Test
  void an_external_may_come_in_and_represent_then() {
    story
        .given(ADAM, new ChangeUserRole(house, EMIL, Role.COLLABORATOR))
        .when(LEA, new ChangeUserRole(house, EMIL, Role.LEGAL_REPRESENTATIVE))
        .recorded(new UserRoleChanged(house.raw(), EMIL.raw(), "legal-representative"));
  }

  @Test
  void one_of_two_legal_representatives_steps_back() {
    story
        .given(LEA, new ChangeUserRole(house, CORA, Role.LEGAL_REPRESENTATIVE))
        .when(LEA, new ChangeUserRole(house, LEA, Role.COLLABORATOR))
        .recorded(new UserRoleChanged(house.raw(), LEA.raw(), "collaborator"));
  }

  @Test
  void the_role_that_somebody_has_already_changes_nothing() {
    story.when(LEA, new ChangeUserRole(house, CORA, Role.COLLABORATOR)).recordedNothing();
    story.when(LEA, new ChangeUserRole(house, LEA, Role.LEGAL_REPRESENTATIVE)).recordedNothing();
  }
}
