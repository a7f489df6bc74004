package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.command.Story;
import org.chalet.identity.HomeOrganizationEnded;
import org.chalet.identity.RegisterAccount;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.junit.jupiter.api.Test;

class RemoveUserTest extends OrganizationStory {
  @Test
  void the_last_legal_representative_is_not_removed() {
    story
        .when(LEA, new RemoveUser(house, LEA, "lea@example.org"))
        .refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
  }

  @Test
  void an_administrator_does_not_remove_a_legal_representative() {
    story
        .joins(LEA, house, OLGA, Role.LEGAL_REPRESENTATIVE)
        .when(ADAM, new RemoveUser(house, OLGA, "olga@example.org"))
        .refused(ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS);
  }

  @Test
  void another_login_than_the_user_s_confirms_nothing() {
    for (String typed : new String[] {"emil@example.org", "nobody@example.org", "cora", ""}) {
      story.when(ADAM, new RemoveUser(house, CORA, typed)).refused(ErrorCode.CONFIRMATION_MISMATCH);
    }
  }

  @Test
  void somebody_who_is_not_a_user_is_not_removed() {
    story
        .when(ADAM, new RemoveUser(house, OLGA, "olga@example.org"))
        .refused(ErrorCode.NOT_A_MEMBER);
  }

  @Test
  void a_manager_removes_a_user_by_typing_the_login() {
    story
        .when(ADAM, new RemoveUser(house, CORA, " Cora@Example.org "))
        .recorded(new UserRemoved(house.raw(), CORA.raw()));
    story
        .when(ADAM, new RemoveUser(house, CORA, "cora@example.org"))
        .refused(ErrorCode.NOT_A_MEMBER);
  }

  @Test
  void the_last_legal_representative_does_not_leave() {
    story.when(LEA, new LeaveOrganization(house)).refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
  }

  @Test
  void everybody_else_may_leave_and_is_an_outsider_then() {
    story.when(EMIL, new LeaveOrganization(house)).recorded(new UserLeft(house.raw(), EMIL.raw()));
    story.when(EMIL, new LeaveOrganization(house)).refused(ErrorCode.UNKNOWN_ORGANIZATION);
  }

  @Test
  void whoever_belongs_to_no_other_organization_gets_one_in_the_own_name() {
    AccountId nova = AccountId.ofLocal("nova");
    story.given(LEA, invitation(Role.COLLABORATOR));
    RegisterAccount plain = Story.registration("nova");
    story.given(
        nova,
        new RegisterAccount(
            nova, plain.email(), "Nova Star", "en", "UTC", null, INVITATION, SECRET));
    List<Event> removed =
        story.when(ADAM, new RemoveUser(house, nova, "nova@example.org")).events();
    assertThat(removed).hasSize(3);
    assertThat(removed.getFirst()).isEqualTo(new UserRemoved(house.raw(), nova.raw()));
    assertThat(removed.getLast())
        .isInstanceOfSatisfying(
            OrganizationOpened.class,
            own -> {
              assertThat(own.name()).isEqualTo(nova.raw());
              assertThat(own.founder()).isEqualTo(nova.raw());
            });
    OrganizationOpened own = (OrganizationOpened) removed.getLast();
    story
        .when(nova, new LeaveOrganization(new OrganizationId(own.organization())))
        .refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
  }

  @Test
  void whoever_left_all_but_one_gets_the_own_with_the_last() {
    AccountId nova = AccountId.ofLocal("nova");
    story.given(LEA, invitation(Role.COLLABORATOR));
    RegisterAccount plain = Story.registration("nova");
    OrganizationId second = OrganizationId.ofLocal("second");
    story.given(
        nova,
        new RegisterAccount(nova, plain.email(), "Nova", "en", "UTC", null, INVITATION, SECRET));
    story.given(LEA, new OpenOrganization(second, "Second"));
    story.joins(LEA, second, nova, Role.EXTERNAL);
    story
        .when(nova, new LeaveOrganization(house))
        .recorded(
            new UserLeft(house.raw(), nova.raw()),
            new HomeOrganizationEnded(nova.raw(), house.raw()));
    assertThat(story.when(nova, new LeaveOrganization(second)).events()).hasSize(2);
  }
}
