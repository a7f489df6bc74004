package org.chalet.command.organization;

import org.chalet.command.Story;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.junit.jupiter.api.AfterEach;

/** An organization with one user in each role, and Olga, who has one of her own. */
abstract class OrganizationStory {
  static final AccountId LEA = AccountId.ofLocal("lea");
  static final AccountId ADAM = AccountId.ofLocal("adam");
  static final AccountId CORA = AccountId.ofLocal("cora");
  static final AccountId EMIL = AccountId.ofLocal("emil");
  static final AccountId OLGA = AccountId.ofLocal("olga");
  static final InvitationId INVITATION = InvitationId.ofLocal("i1");
  static final String SECRET = "opens-the-door";

  final Story story = new Story();
  final OrganizationId house = story.registered("lea").organization();

  OrganizationStory() {
    for (AccountId account : new AccountId[] {ADAM, CORA, EMIL, OLGA}) {
      story.registered(account.local());
    }
    story
        .joins(LEA, house, ADAM, Role.ADMINISTRATOR)
        .joins(LEA, house, CORA, Role.COLLABORATOR)
        .joins(LEA, house, EMIL, Role.EXTERNAL);
    story.letters.clear();
  }

  InviteUser invitation(Role role) {
    return new InviteUser(
        house,
        INVITATION,
        new EmailAddress("new@example.org"),
        InvitationOffer.of(role),
        "de-CH",
        SECRET);
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }
}
