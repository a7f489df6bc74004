package org.chalet.command.organization;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.BillingTopic;
import org.chalet.organization.ChangeLogo;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ChooseInitials;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.GrantAccounting;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.HideFromDirectory;
import org.chalet.organization.InitialsChosen;
import org.chalet.organization.LogoChanged;
import org.chalet.organization.LogoRemoved;
import org.chalet.organization.ProductTopic;
import org.chalet.organization.RemoveLogo;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.ShownInDirectory;
import org.chalet.organization.WithdrawAccounting;
import org.junit.jupiter.api.Test;

class SettingsTest extends OrganizationStory {
  private static final ContactPreferences QUIET =
      new ContactPreferences(false, List.of(), List.of());

  @Test
  void a_topic_that_is_not_known_is_refused() {
    for (ContactPreferences odd :
        List.of(
            new ContactPreferences(true, List.of("gossip"), List.of()),
            new ContactPreferences(true, List.of(), List.of("payment")))) {
      story.when(LEA, choice(LEA, odd)).refused(ErrorCode.INVALID_VALUE);
    }
  }

  @Test
  void the_only_legal_representative_is_reminded_of_what_is_due() {
    story.when(LEA, choice(LEA, QUIET)).refused(ErrorCode.BILLING_REMINDERS_STAY);
    story.when(ADAM, choice(LEA, QUIET)).refused(ErrorCode.BILLING_REMINDERS_STAY);
    story
        .given(LEA, new ChangeUserRole(house, CORA, Role.LEGAL_REPRESENTATIVE))
        .when(LEA, choice(LEA, QUIET))
        .recorded(new ContactPreferencesChosen(house.raw(), LEA.raw(), QUIET));
  }

  @Test
  void an_external_is_told_nothing_about_billing() {
    ContactPreferences payments = new ContactPreferences(false, List.of("payment"), List.of());
    story.when(EMIL, choice(EMIL, payments)).refused(ErrorCode.NO_BILLING_FOR_EXTERNALS);
    story
        .when(ADAM, choice(EMIL, new ContactPreferences(true, List.of(), List.of())))
        .refused(ErrorCode.NO_BILLING_FOR_EXTERNALS);
  }

  @Test
  void nobody_chooses_for_somebody_who_is_not_a_user() {
    story.when(ADAM, choice(OLGA, QUIET)).refused(ErrorCode.NOT_A_MEMBER);
  }

  @Test
  void one_chooses_for_oneself_and_managers_choose_for_others() {
    ContactPreferences all = new ContactPreferences(true, BillingTopic.TOKENS, ProductTopic.TOKENS);
    ContactPreferences shuffled =
        new ContactPreferences(
            true, BillingTopic.TOKENS.reversed(), List.copyOf(ProductTopic.TOKENS).reversed());
    story
        .when(CORA, choice(CORA, shuffled))
        .recorded(new ContactPreferencesChosen(house.raw(), CORA.raw(), all));
    story.when(ADAM, choice(CORA, all)).recordedNothing();
  }

  @Test
  void accounting_is_for_collaborators() {
    story
        .when(LEA, new GrantAccounting(house, EMIL))
        .refused(ErrorCode.ACCOUNTING_IS_FOR_COLLABORATORS);
    story
        .when(LEA, new GrantAccounting(house, ADAM))
        .refused(ErrorCode.ACCOUNTING_IS_FOR_COLLABORATORS);
    story
        .when(ADAM, new GrantAccounting(house, CORA))
        .recorded(new AccountingGranted(house.raw(), CORA.raw()));
    story.when(ADAM, new GrantAccounting(house, CORA)).recordedNothing();
    story
        .when(ADAM, new WithdrawAccounting(house, CORA))
        .recorded(new AccountingWithdrawn(house.raw(), CORA.raw()));
    story.when(ADAM, new WithdrawAccounting(house, CORA)).recordedNothing();
  }

  @Test
  void accounting_ends_with_the_role() {
    story.given(
        LEA,
        new GrantAccounting(house, CORA),
        new ChangeUserRole(house, CORA, Role.EXTERNAL),
        new ChangeUserRole(house, CORA, Role.COLLABORATOR));
    story
        .when(LEA, new GrantAccounting(house, CORA))
        .recorded(new AccountingGranted(house.raw(), CORA.raw()));
  }

  @Test
  void an_entry_of_the_directory_is_hidden_and_shown() {
    story.when(ADAM, new ShowInDirectory(house, CORA)).recordedNothing();
    story
        .when(ADAM, new HideFromDirectory(house, CORA))
        .recorded(new HiddenFromDirectory(house.raw(), CORA.raw()));
    story.when(ADAM, new HideFromDirectory(house, CORA)).recordedNothing();
    story
        .when(ADAM, new ShowInDirectory(house, CORA))
        .recorded(new ShownInDirectory(house.raw(), CORA.raw()));
    story.when(ADAM, new HideFromDirectory(house, OLGA)).refused(ErrorCode.NOT_A_MEMBER);
  }

  @Test
  void initials_are_few_and_large() {
    story.when(ADAM, new ChooseInitials(house, "abcde")).refused(ErrorCode.INVALID_VALUE);
    story
        .when(ADAM, new ChooseInitials(house, " hs "))
        .recorded(new InitialsChosen(house.raw(), "HS"));
    story.when(ADAM, new ChooseInitials(house, "HS")).recordedNothing();
    story.when(ADAM, new ChooseInitials(house, "")).recorded(new InitialsChosen(house.raw(), ""));
  }

  @Test
  void a_logo_comes_and_goes() {
    story.when(ADAM, new RemoveLogo(house)).recordedNothing();
    story.when(ADAM, new ChangeLogo(house, "ab12")).recorded(new LogoChanged(house.raw(), "ab12"));
    story.when(LEA, new ChangeLogo(house, "ab12")).recordedNothing();
    story.when(LEA, new RemoveLogo(house)).recorded(new LogoRemoved(house.raw()));
  }

  private ChooseContactPreferences choice(AccountId whose, ContactPreferences preferences) {
    return new ChooseContactPreferences(house, whose, preferences);
  }
}
