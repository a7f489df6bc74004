package org.chalet.command.organization;

import java.util.List;
import java.util.function.UnaryOperator;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.BillingTopic;
import org.chalet.organization.ChangeLogo;
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
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.ProductTopic;
import org.chalet.organization.RemoveLogo;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.ShownInDirectory;
import org.chalet.organization.WithdrawAccounting;

/** Decisions about what an organization shows and what its users are told. */
final class Settings {
  private final Organization now;
  private final String actor;

  Settings(Organization now, String actor) {
    this.now = now;
    this.actor = actor;
  }

  List<OrganizationEvent> decide(ChooseInitials command) {
    String initials = Display.initialsOf(command.initials());
    return initials.equals(now.display().initials())
        ? List.of()
        : List.of(new InitialsChosen(now.id(), initials));
  }

  List<OrganizationEvent> decide(ChangeLogo command) {
    return command.logo().equals(now.display().logo())
        ? List.of()
        : List.of(new LogoChanged(now.id(), command.logo()));
  }

  List<OrganizationEvent> decide(RemoveLogo command) {
    return now.display().logo().isEmpty() ? List.of() : List.of(new LogoRemoved(now.id()));
  }

  List<OrganizationEvent> decide(HideFromDirectory command) {
    return now.members().of(command.account()).hidden()
        ? List.of()
        : List.of(new HiddenFromDirectory(now.id(), command.account().raw()));
  }

  List<OrganizationEvent> decide(ShowInDirectory command) {
    return now.members().of(command.account()).hidden()
        ? List.of(new ShownInDirectory(now.id(), command.account().raw()))
        : List.of();
  }

  List<OrganizationEvent> decide(GrantAccounting command) {
    Member member = now.members().of(command.account());
    new AccountingIsForCollaborators(member.role()).verify();
    return member.accounting()
        ? List.of()
        : List.of(new AccountingGranted(now.id(), command.account().raw()));
  }

  List<OrganizationEvent> decide(WithdrawAccounting command) {
    return now.members().of(command.account()).accounting()
        ? List.of(new AccountingWithdrawn(now.id(), command.account().raw()))
        : List.of();
  }

  List<OrganizationEvent> decide(ChooseContactPreferences command) {
    if (!command.account().raw().equals(actor)) {
      new OnlyManagersChooseForOthers(now.members().roleOfActor(actor)).verify();
    }
    Member member = now.members().of(command.account());
    ContactPreferences wanted = verified(command.preferences());
    new PreferencesFitTheRole(member.role(), isAlone(member), wanted).verify();
    return wanted.equals(member.preferences())
        ? List.of()
        : List.of(new ContactPreferencesChosen(now.id(), command.account().raw(), wanted));
  }

  /** Of known topics, each once, in the order of their lists: equal choices are equal. */
  static ContactPreferences verified(ContactPreferences wanted) {
    return new ContactPreferences(
        wanted.billingReminders(),
        known(wanted.billing(), BillingTopic.TOKENS),
        known(wanted.products(), ProductTopic.TOKENS));
  }

  private static List<String> known(List<String> wanted, List<String> topics) {
    if (!topics.containsAll(wanted)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "the topics are " + String.join(", ", topics));
    }
    return topics.stream().filter(wanted::contains).toList();
  }

  private boolean isAlone(Member member) {
    return member.role() == Role.LEGAL_REPRESENTATIVE && now.members().legalRepresentatives() == 1;
  }

  /** How a setting of a user follows from an event. */
  static Organization changed(Organization now, String account, UnaryOperator<Member> change) {
    Member known = now.members().all().get(account);
    return known == null ? now : now.with(now.members().with(account, change.apply(known)));
  }
}
