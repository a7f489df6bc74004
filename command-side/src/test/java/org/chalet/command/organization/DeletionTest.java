package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.identity.HomeOrganizationEnded;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.DeleteOrganization;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.RenameOrganization;
import org.chalet.product.AddProduct;
import org.chalet.product.ProductKind;
import org.chalet.product.RemoveProduct;
import org.junit.jupiter.api.Test;

class DeletionTest extends OrganizationStory {
  private static final ProductId DRIVE = ProductId.ofLocal("drive");
  private static final DeleteOrganization ANYTHING =
      new DeleteOrganization(OrganizationId.ofLocal("x"), "x");

  @Test
  void another_name_confirms_nothing() {
    story.when(LEA, deletion("Lea")).refused(ErrorCode.CONFIRMATION_MISMATCH);
    story.when(LEA, deletion("")).refused(ErrorCode.CONFIRMATION_MISMATCH);
  }

  @Test
  void an_organization_with_users_stays() {
    story.when(LEA, deletion("lea")).refused(ErrorCode.ORGANIZATION_HAS_USERS);
  }

  @Test
  void an_organization_with_products_stays() {
    alone();
    story.given(LEA, new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Drive"));
    story.when(LEA, deletion("lea")).refused(ErrorCode.ORGANIZATION_HAS_PRODUCTS);
    story.given(LEA, new RemoveProduct(house, DRIVE), deletion("lea"));
  }

  @Test
  void an_organization_that_is_not_there_is_not_deleted() {
    story.when(LEA, ANYTHING).refused(ErrorCode.UNKNOWN_ORGANIZATION);
  }

  @Test
  void the_last_user_deletes_it_and_gets_an_organization_in_the_own_name() {
    alone();
    List<Event> deleted = story.when(LEA, deletion(" lea ")).events();
    assertThat(deleted).hasSize(3);
    assertThat(deleted.getFirst()).isEqualTo(new OrganizationDeleted(house.raw()));
    OrganizationOpened own = (OrganizationOpened) deleted.getLast();
    assertThat(own.founder()).isEqualTo(LEA.raw());
    assertThat(own.organization()).isNotEqualTo(house.raw());
  }

  @Test
  void whoever_has_another_organization_gets_no_further_one() {
    alone();
    story.given(LEA, new OpenOrganization(OrganizationId.ofLocal("second"), "Second"));
    story
        .when(LEA, deletion("lea"))
        .recorded(
            new OrganizationDeleted(house.raw()),
            new HomeOrganizationEnded(LEA.raw(), house.raw()));
  }

  @Test
  void a_deleted_organization_is_unknown_to_everybody_and_its_id_is_gone() {
    alone();
    story.given(LEA, invitation(Role.EXTERNAL), deletion("lea"));
    story.when(LEA, new RenameOrganization(house, "Again")).refused(ErrorCode.UNKNOWN_ORGANIZATION);
    story.when(LEA, deletion("lea")).refused(ErrorCode.UNKNOWN_ORGANIZATION);
    story.when(LEA, new OpenOrganization(house, "Again")).refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void its_invitations_open_nothing() {
    alone();
    story.given(LEA, invitation(Role.EXTERNAL), deletion("lea"));
    story
        .when(OLGA, new AcceptInvitation(INVITATION, SECRET))
        .refused(ErrorCode.INVITATION_NOT_VALID);
  }

  private DeleteOrganization deletion(String name) {
    return new DeleteOrganization(house, name);
  }

  private void alone() {
    story.given(
        LEA,
        new RemoveUser(house, ADAM, "adam@example.org"),
        new RemoveUser(house, CORA, "cora@example.org"));
    AccountId last = EMIL;
    story.given(last, new LeaveOrganization(house));
  }
}
