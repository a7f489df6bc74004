package org.chalet.query.history.fact;

import static org.chalet.query.history.fact.FactSchema.HOLDER_ENDED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductEvent;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.TransferOffered;
import org.chalet.product.TransferWithdrawn;
import org.chalet.store.Scan;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;

/** Products, teams, and who was granted what. */
final class HoldingFacts {
  private static final String EVERYTHING = "everything";
  private static final String LEADER = "leader";

  private HoldingFacts() {}

  static void on(ProductEvent event, Noting noting) {
    String in = event.organization();
    switch (event) {
      case ProductAdded e -> come(noting, in, e.product(), e.kind(), e.name());
      case ProductMovedIn e -> come(noting, in, e.product(), e.kind(), e.name());
      case ProductRenamed e -> product(noting, in, e.product(), "name", e.name());
      case ProductManagementBlocked e -> product(noting, in, e.product(), "blocked", "true");
      case ProductManagementUnblocked e -> product(noting, in, e.product(), "blocked", "");
      case TransferOffered e -> product(noting, in, e.product(), "offered", e.transfer());
      case TransferWithdrawn e -> product(noting, in, e.product(), "offered", "");
      case ProductRemoved e -> OrganizationFacts.endOf(in, e.product(), noting);
      case ProductMovedOut e -> OrganizationFacts.endOf(in, e.product(), noting);
      case AccessGranted e ->
          noting.say(FactPlaces.grant(in, e.holder(), e.product()), "", text(e.use(), e.rights()));
      case AccessWithdrawn e -> withdraw(noting, in, e.holder(), e.product());
      case FutureAccessGranted e ->
          noting.say(FactPlaces.grant(in, e.holder(), e.kind()), "", text(e.use(), e.rights()));
      case FutureAccessWithdrawn e -> noting.end(FactPlaces.grant(in, e.holder(), e.kind()));
      case EverythingGranted e -> everything(noting, in, e.holder());
      case EverythingWithdrawn e -> noting.end(FactPlaces.grant(in, e.holder(), EVERYTHING));
    }
  }

  static void on(TeamEvent event, Noting noting) {
    String in = event.organization();
    String team = event.team();
    switch (event) {
      case TeamCreated e -> noting.say(FactPlaces.team(in, team), called(e.name(), e.colour()));
      case TeamChanged e -> noting.change(FactPlaces.team(in, team), called(e.name(), e.colour()));
      case TeamLeaderNamed e ->
          noting.change(FactPlaces.team(in, team), Map.of(LEADER, e.account()));
      case TeamMembersAdded e ->
          e.accounts().forEach(one -> noting.say(FactPlaces.teammate(in, team, one), "", "member"));
      case TeamMembersRemoved e -> e.accounts().forEach(one -> remove(noting, in, team, one));
      case TeamDeleted e -> OrganizationFacts.endOf(in, team, noting);
    }
  }

  /** Whoever is not in a team does not lead it. */
  static void leaderGone(String in, FactDocument ended, Noting noting) {
    String team = ended.place().of();
    if (team != null && ended.place().list().equals(FactPlaces.teammates(in, team))) {
      leaderGone(in, team, ended.subject(), noting);
    }
  }

  private static void leaderGone(String in, String team, String account, Noting noting) {
    noting
        .known(FactPlaces.team(in, team))
        .filter(led -> account.equals(led.field(LEADER)))
        .ifPresent(led -> noting.say(led.place(), LEADER, ""));
  }

  private static void remove(Noting noting, String in, String team, String account) {
    noting.end(FactPlaces.teammate(in, team, account));
    leaderGone(in, team, account, noting);
  }

  private static void come(Noting noting, String in, String product, String kind, String name) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.put("name", name);
    noting.say(FactPlaces.product(in, product), fields);
  }

  private static void product(
      Noting noting, String in, String product, String field, String value) {
    noting.change(FactPlaces.product(in, product), Map.of(field, value));
  }

  /** What was granted one by one says nothing any more. */
  private static void everything(Noting noting, String in, String holder) {
    FactPlace everything = FactPlaces.grant(in, holder, EVERYTHING);
    for (FactDocument ended : noting.current(Scan.of(HOLDER_ENDED, in, holder))) {
      boolean granted = ended.place().list().equals(FactPlaces.grants(in));
      if (granted && !ended.place().equals(everything)) {
        noting.end(ended.place());
      }
    }
    noting.say(everything, "", EVERYTHING);
  }

  /** What is left says so where the product would come by itself. */
  private static void withdraw(Noting noting, String in, String holder, String product) {
    String kind =
        noting
            .known(FactPlaces.product(in, product))
            .map(there -> there.field("kind", ""))
            .orElse("");
    FactPlace place = FactPlaces.grant(in, holder, product);
    if (noting.known(FactPlaces.grant(in, holder, EVERYTHING)).isPresent()
        || noting.known(FactPlaces.grant(in, holder, kind)).isPresent()) {
      noting.say(place, "", "none");
    } else {
      noting.end(place);
    }
  }

  private static Map<String, String> called(String name, String colour) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("colour", colour);
    return fields;
  }

  /** A grant of nothing is one too. */
  private static String text(boolean use, List<String> rights) {
    List<String> words = new ArrayList<>(rights);
    if (use) {
      words.addFirst("use");
    }
    return words.isEmpty() ? "none" : String.join(",", words);
  }
}
