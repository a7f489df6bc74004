package org.chalet.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.InitialsChosen;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationDeclined;
import org.chalet.organization.InvitationErased;
import org.chalet.organization.InvitationResent;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.LogoChanged;
import org.chalet.organization.LogoRemoved;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.ShownInDirectory;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.product.ProductEvent;
import org.chalet.room.RoomEvent;
import org.chalet.team.TeamEvent;
import org.jspecify.annotations.Nullable;

/** An organization as its events make it, and what each of them changes. */
final class OrganizationFold {
  private static final List<String> SETTINGS =
      List.of("hidden", "contact/billing-reminders", "contact/billing", "contact/products");

  private @Nullable String name;
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final Map<String, String> invitations = new LinkedHashMap<>();
  private final Map<String, String> settings = new HashMap<>();

  private final HoldingsFold holdings = new HoldingsFold();
  private final RoomsFold rooms = new RoomsFold();

  /** Nothing changes by what cannot be read. */
  List<FieldChange> take(Object payload) {
    List<FieldChange> changes = new ArrayList<>();
    switch (payload) {
      case OrganizationEvent event -> changes.addAll(take(event));
      case ProductEvent event -> holdings.take(event, changes);
      case TeamEvent event -> holdings.take(event, changes);
      case RoomEvent event -> rooms.take(event, changes);
      default -> {}
    }
    return changes;
  }

  private List<FieldChange> take(OrganizationEvent event) {
    List<FieldChange> changes = new ArrayList<>();
    switch (event) {
      case OrganizationOpened opened -> {
        rename(opened.name(), changes);
        role(opened.founder(), Role.LEGAL_REPRESENTATIVE.token(), changes);
      }
      case OrganizationRenamed renamed -> rename(renamed.name(), changes);
      case UserAdded added -> role(added.account(), added.role(), changes);
      case UserRoleChanged changed -> role(changed.account(), changed.role(), changes);
      case UserRemoved removed -> role(removed.account(), null, changes);
      case UserLeft left -> role(left.account(), null, changes);
      case UserErased erased -> role(erased.account(), null, changes);
      case LegalRepresentativeReplaced replaced -> {
        role(replaced.successor(), Role.LEGAL_REPRESENTATIVE.token(), changes);
        String next = replaced.formerRole();
        role(replaced.former(), next.isEmpty() ? null : next, changes);
      }
      case UserInvited invited -> invite(invited.invitation(), invited.offer().role(), changes);
      case InvitationAccepted accepted -> invite(accepted.invitation(), null, changes);
      case InvitationWithdrawn withdrawn -> invite(withdrawn.invitation(), null, changes);
      case InvitationDeclined declined -> invite(declined.invitation(), null, changes);
      case InvitationResent resent -> {}
      case OrganizationDeleted deleted -> {
        List.copyOf(invitations.keySet()).forEach(i -> invite(i, null, changes));
        List.copyOf(roles.keySet()).forEach(account -> role(account, null, changes));
      }
      case HiddenFromDirectory left -> setting(left.account(), "hidden", "true", changes);
      case ShownInDirectory shown -> setting(shown.account(), "hidden", null, changes);
      case AccountingGranted granted -> setting(granted.account(), "accounting", "true", changes);
      case AccountingWithdrawn ended -> setting(ended.account(), "accounting", null, changes);
      case ContactPreferencesChosen chosen -> preferences(chosen, changes);
      case InitialsChosen chosen -> display("initials", chosen.initials(), changes);
      case LogoChanged changed -> display("logo", changed.logo(), changes);
      case LogoRemoved removed -> display("logo", "", changes);
      case InvitationErased erased -> invite(erased.invitation(), null, changes);
    }
    return changes;
  }

  private void rename(String to, List<FieldChange> changes) {
    FieldChange.between("name", name, to).ifPresent(changes::add);
    name = to;
  }

  private void role(String account, @Nullable String role, List<FieldChange> changes) {
    String before = set(roles, account, role);
    if (!Role.COLLABORATOR.token().equals(role)) {
      settings.remove("users/" + account + "/accounting");
    }
    if (role == null) {
      SETTINGS.forEach(what -> settings.remove("users/" + account + '/' + what));
    }
    FieldChange.between("users/" + account + "/role", before, role).ifPresent(changes::add);
    if (role == null) {
      holdings.gone(account, changes);
    }
  }

  private void setting(
      String account, String what, @Nullable String value, List<FieldChange> changes) {
    String field = "users/" + account + '/' + what;
    FieldChange.between(field, set(settings, field, value), value).ifPresent(changes::add);
  }

  private void preferences(ContactPreferencesChosen chosen, List<FieldChange> changes) {
    ContactPreferences told = chosen.preferences();
    String reminders = Boolean.toString(told.billingReminders());
    setting(chosen.account(), "contact/billing-reminders", reminders, changes);
    setting(chosen.account(), "contact/billing", String.join(" ", told.billing()), changes);
    setting(chosen.account(), "contact/products", String.join(" ", told.products()), changes);
  }

  private void display(String what, String value, List<FieldChange> changes) {
    String next = value.isEmpty() ? null : value;
    FieldChange.between(what, set(settings, what, next), next).ifPresent(changes::add);
  }

  private void invite(String invitation, @Nullable String role, List<FieldChange> changes) {
    String before = set(invitations, invitation, role);
    FieldChange.between(invitationField(invitation, "role"), before, role).ifPresent(changes::add);
  }

  static String invitationField(String invitation, String field) {
    return "invitations/" + invitation + '/' + field;
  }

  private static @Nullable String set(
      Map<String, String> values, String key, @Nullable String value) {
    return value == null ? values.remove(key) : values.put(key, value);
  }
}
