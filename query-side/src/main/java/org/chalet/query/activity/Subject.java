package org.chalet.query.activity;

import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.ShownInDirectory;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.TransferOffered;
import org.chalet.product.TransferWithdrawn;
import org.chalet.room.RoomEvent;
import org.chalet.team.TeamEvent;
import org.jspecify.annotations.Nullable;

/** Whom or what in an organization an event is about. */
final class Subject {
  private Subject() {}

  static @Nullable String of(Object payload) {
    return switch (payload) {
      case TeamEvent e -> e.team();
      case RoomEvent e -> e.room();
      case UserAdded e -> e.account();
      case UserRoleChanged e -> e.account();
      case UserRemoved e -> e.account();
      case UserLeft e -> e.account();
      case UserErased e -> e.account();
      case HiddenFromDirectory e -> e.account();
      case ShownInDirectory e -> e.account();
      case AccountingGranted e -> e.account();
      case AccountingWithdrawn e -> e.account();
      case ContactPreferencesChosen e -> e.account();
      case LegalRepresentativeReplaced e -> e.successor();
      case UserInvited e -> e.invitation();
      case InvitationAccepted e -> e.account();
      case InvitationWithdrawn e -> e.invitation();
      case AccessGranted e -> e.holder();
      case AccessWithdrawn e -> e.holder();
      case EverythingGranted e -> e.holder();
      case EverythingWithdrawn e -> e.holder();
      case FutureAccessGranted e -> e.holder();
      case FutureAccessWithdrawn e -> e.holder();
      case ProductAdded e -> e.product();
      case ProductRemoved e -> e.product();
      case ProductRenamed e -> e.product();
      case ProductManagementBlocked e -> e.product();
      case ProductManagementUnblocked e -> e.product();
      case ProductMovedIn e -> e.product();
      case ProductMovedOut e -> e.product();
      case TransferOffered e -> e.product();
      case TransferWithdrawn e -> e.product();
      default -> null;
    };
  }
}
