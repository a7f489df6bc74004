package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.ChangeLogo;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ChooseInitials;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.GrantAccounting;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.HideFromDirectory;
import org.chalet.organization.InitialsChosen;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.LogoChanged;
import org.chalet.organization.LogoRemoved;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.RemoveLogo;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.ShownInDirectory;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserRoleChanged;
import org.chalet.organization.WithdrawAccounting;
import org.chalet.organization.WithdrawInvitation;
import org.jspecify.annotations.Nullable;

/** Names and users. */
final class OrganizationOpposites {
  static final List<Opposite> ALL =
      List.of(
          Opposite.of(
              Set.of(OrganizationRenamed.class),
              Set.of(OrganizationOpened.class),
              OrganizationOpposites::rename),
          Opposite.of(Set.of(InitialsChosen.class), OrganizationOpposites::initials),
          Opposite.of(Set.of(LogoChanged.class, LogoRemoved.class), OrganizationOpposites::logo),
          Opposite.of(
              Set.of(UserRoleChanged.class), Set.of(UserAdded.class), OrganizationOpposites::role),
          Opposite.of(
              Set.of(AccountingGranted.class, AccountingWithdrawn.class),
              OrganizationOpposites::accounting),
          Opposite.of(
              Set.of(HiddenFromDirectory.class, ShownInDirectory.class),
              OrganizationOpposites::directory),
          Opposite.of(Set.of(ContactPreferencesChosen.class), OrganizationOpposites::preferences),
          Opposite.of(
                  Set.of(UserInvited.class, InvitationWithdrawn.class),
                  OrganizationOpposites::invitation)
              .existing(new Existence(Set.of(UserInvited.class), OrganizationOpposites::itself)));

  private OrganizationOpposites() {}

  private static @Nullable Command rename(Event last, @Nullable Event before) {
    return switch (before) {
      case OrganizationRenamed e -> new RenameOrganization(in(e.organization()), e.name());
      case OrganizationOpened e -> new RenameOrganization(in(e.organization()), e.name());
      case null, default -> null;
    };
  }

  private static @Nullable Command initials(Event last, @Nullable Event before) {
    return before instanceof InitialsChosen e
        ? new ChooseInitials(in(e.organization()), e.initials())
        : null;
  }

  /** Pictures are kept by what is in them, and stay. */
  private static @Nullable Command logo(Event last, @Nullable Event before) {
    if (before instanceof LogoChanged e) {
      return new ChangeLogo(in(e.organization()), e.logo());
    }
    return last instanceof LogoChanged e ? new RemoveLogo(in(e.organization())) : null;
  }

  private static @Nullable Command role(Event last, @Nullable Event before) {
    return switch (before) {
      case UserRoleChanged e -> role(e.organization(), e.account(), e.role());
      case UserAdded e -> role(e.organization(), e.account(), e.role());
      case null, default -> null;
    };
  }

  private static Command role(String organization, String account, String role) {
    return new ChangeUserRole(in(organization), new AccountId(account), Role.of(role));
  }

  private static @Nullable Command accounting(Event last, @Nullable Event before) {
    boolean had = before instanceof AccountingGranted;
    return switch (last) {
      case AccountingGranted e -> accounting(e.organization(), e.account(), had);
      case AccountingWithdrawn e -> accounting(e.organization(), e.account(), had);
      default -> null;
    };
  }

  private static Command accounting(String organization, String account, boolean had) {
    return had
        ? new GrantAccounting(in(organization), new AccountId(account))
        : new WithdrawAccounting(in(organization), new AccountId(account));
  }

  private static @Nullable Command directory(Event last, @Nullable Event before) {
    boolean hidden = before instanceof HiddenFromDirectory;
    return switch (last) {
      case HiddenFromDirectory e -> directory(e.organization(), e.account(), hidden);
      case ShownInDirectory e -> directory(e.organization(), e.account(), hidden);
      default -> null;
    };
  }

  private static Command directory(String organization, String account, boolean hidden) {
    return hidden
        ? new HideFromDirectory(in(organization), new AccountId(account))
        : new ShowInDirectory(in(organization), new AccountId(account));
  }

  private static @Nullable Command preferences(Event last, @Nullable Event before) {
    return before instanceof ContactPreferencesChosen e
        ? new ChooseContactPreferences(
            in(e.organization()), new AccountId(e.account()), e.preferences())
        : null;
  }

  /** The link in the letter of one that was withdrawn opens nothing any more. */
  private static @Nullable Command invitation(Event last, @Nullable Event before) {
    return last instanceof UserInvited e
        ? new WithdrawInvitation(in(e.organization()), new InvitationId(e.invitation()))
        : null;
  }

  private static Set<String> itself(Event event) {
    return event instanceof UserInvited e ? Set.of(e.invitation()) : Set.of();
  }

  private static OrganizationId in(String organization) {
    return new OrganizationId(organization);
  }
}
