package org.chalet.query.history.fact;

import static org.chalet.query.history.fact.FactSchema.ENDED;
import static org.chalet.query.history.fact.FactSchema.HOLDER_ENDED;
import static org.chalet.query.history.fact.FactSchema.OF_ENDED;
import static org.chalet.query.history.fact.FactSchema.SCOPE_ENDED;

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
import org.chalet.organization.MembershipChange;
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
import org.chalet.room.RoomEvent;
import org.chalet.store.Scan;

/** Who is in an organization and as what, and what is said of it. */
final class OrganizationFacts {
  private static final String SET = "true";

  private OrganizationFacts() {}

  static void on(OrganizationEvent event, Noting noting) {
    String in = event.organization();
    switch (event) {
      case OrganizationOpened opened ->
          noting.say(FactPlaces.organization(in), "name", opened.name());
      case OrganizationRenamed renamed ->
          noting.say(FactPlaces.organization(in), "name", renamed.name());
      case InitialsChosen chosen ->
          noting.say(FactPlaces.organization(in), "initials", chosen.initials());
      case LogoChanged changed -> noting.say(FactPlaces.organization(in), "logo", changed.logo());
      case LogoRemoved removed -> noting.say(FactPlaces.organization(in), "logo", "");
      case UserInvited invited ->
          noting.say(
              FactPlaces.invitation(in, invited.invitation()), "role", invited.offer().role());
      case InvitationAccepted e -> noting.end(FactPlaces.invitation(in, e.invitation()));
      case InvitationWithdrawn e -> noting.end(FactPlaces.invitation(in, e.invitation()));
      case InvitationDeclined e -> noting.end(FactPlaces.invitation(in, e.invitation()));
      case InvitationErased e -> noting.end(FactPlaces.invitation(in, e.invitation()));
      case HiddenFromDirectory e -> set(noting, in, e.account(), "hidden", SET);
      case ShownInDirectory e -> set(noting, in, e.account(), "hidden", "");
      case AccountingGranted e -> set(noting, in, e.account(), "accounting", SET);
      case AccountingWithdrawn e -> set(noting, in, e.account(), "accounting", "");
      case ContactPreferencesChosen e ->
          noting.change(FactPlaces.user(in, e.account()), fields(e.preferences()));
      case OrganizationDeleted deleted -> close(in, noting);
      case UserAdded e -> {}
      case UserRoleChanged e -> {}
      case UserRemoved e -> {}
      case UserLeft e -> {}
      case UserErased e -> {}
      case LegalRepresentativeReplaced e -> {}
      case InvitationResent resent -> {}
    }
    MembershipChange.of(event).forEach(change -> on(in, change, noting));
  }

  static void on(RoomEvent event, Noting noting) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", event.name());
    fields.put("location", event.location());
    fields.put("capacity", event.capacity() == 0 ? "" : Integer.toString(event.capacity()));
    fields.put("equipment", String.join(", ", event.equipment()));
    fields.put("colour", event.colour());
    fields.put("retired", event.active() ? "" : SET);
    noting.say(FactPlaces.room(event.organization(), event.room()), fields);
    noting.say(FactPlaces.house(event.room()), "organization", event.organization());
  }

  private static void set(Noting noting, String in, String account, String field, String value) {
    noting.change(FactPlaces.user(in, account), Map.of(field, value));
  }

  private static Map<String, String> fields(ContactPreferences told) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("contact/billing-reminders", Boolean.toString(told.billingReminders()));
    fields.put("contact/billing", String.join(" ", told.billing()));
    fields.put("contact/products", String.join(" ", told.products()));
    return fields;
  }

  private static void on(String in, MembershipChange change, Noting noting) {
    switch (change) {
      case MembershipChange.In came -> {
        String role = came.role();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", role);
        if (!role.equals(Role.COLLABORATOR.token())) {
          fields.put("accounting", "");
        }
        noting.say(FactPlaces.user(in, came.account()), fields);
        place(noting, FactPlaces.manager(in, came.account()), Role.of(role).managesUsers());
        place(noting, FactPlaces.internal(in, came.account()), Role.of(role) != Role.EXTERNAL);
      }
      case MembershipChange.Out gone -> leave(in, gone.account(), noting);
    }
  }

  private static void place(Noting noting, FactPlace place, boolean there) {
    if (there) {
      noting.say(place, Map.of());
    } else {
      noting.end(place);
    }
  }

  /** With a user go places in teams, and all that was granted. */
  private static void leave(String in, String account, Noting noting) {
    noting.end(FactPlaces.user(in, account));
    noting.end(FactPlaces.manager(in, account));
    noting.end(FactPlaces.internal(in, account));
    for (FactDocument ended : noting.ending(Scan.of(HOLDER_ENDED, in, account))) {
      HoldingFacts.leaderGone(in, ended, noting);
    }
  }

  private static void close(String in, Noting noting) {
    noting.ending(Scan.of(SCOPE_ENDED, in));
    for (String list : List.of(FactPlaces.managers(in), FactPlaces.internals(in))) {
      noting.ending(Scan.of(ENDED, list));
    }
  }

  /** Ends all that was so of a team, a product or whatever else there is no more. */
  static void endOf(String in, String what, Noting noting) {
    noting.ending(Scan.of(OF_ENDED, in, what));
    noting.ending(Scan.of(HOLDER_ENDED, in, what));
  }
}
