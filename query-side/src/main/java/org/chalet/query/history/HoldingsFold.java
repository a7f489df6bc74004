package org.chalet.query.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.jspecify.annotations.Nullable;

/** Products, teams, and who was granted what, as events make them. */
final class HoldingsFold {
  private static final String PRODUCTS = "products";
  private static final String TEAMS = "teams";
  private static final String ACCESS = "access";
  private static final String EVERYTHING = "everything";

  private final Map<String, Map<String, String>> products = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> teams = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> access = new LinkedHashMap<>();

  void take(ProductEvent event, List<FieldChange> changes) {
    switch (event) {
      case ProductAdded added -> come(added.product(), added.kind(), added.name(), changes);
      case ProductMovedIn in -> come(in.product(), in.kind(), in.name(), changes);
      case ProductRenamed renamed -> product(renamed.product(), "name", renamed.name(), changes);
      case ProductManagementBlocked blocked ->
          product(blocked.product(), "blocked", "true", changes);
      case ProductManagementUnblocked open -> product(open.product(), "blocked", null, changes);
      case TransferOffered offered ->
          product(offered.product(), "offered", offered.transfer(), changes);
      case TransferWithdrawn withdrawn -> product(withdrawn.product(), "offered", null, changes);
      case ProductRemoved removed -> goes(removed.product(), changes);
      case ProductMovedOut out -> goes(out.product(), changes);
      case AccessGranted granted ->
          grant(
              granted.holder(), granted.product(), text(granted.use(), granted.rights()), changes);
      case AccessWithdrawn withdrawn ->
          grant(withdrawn.holder(), withdrawn.product(), otherwise(withdrawn), changes);
      case FutureAccessGranted granted ->
          grant(granted.holder(), granted.kind(), text(granted.use(), granted.rights()), changes);
      case FutureAccessWithdrawn withdrawn ->
          grant(withdrawn.holder(), withdrawn.kind(), null, changes);
      case EverythingGranted granted -> {
        remove(access, ACCESS, granted.holder(), changes);
        grant(granted.holder(), EVERYTHING, EVERYTHING, changes);
      }
      case EverythingWithdrawn withdrawn -> grant(withdrawn.holder(), EVERYTHING, null, changes);
    }
  }

  void take(TeamEvent event, List<FieldChange> changes) {
    String id = event.team();
    switch (event) {
      case TeamCreated created -> called(id, created.name(), created.colour(), changes);
      case TeamChanged changed -> called(id, changed.name(), changed.colour(), changes);
      case TeamLeaderNamed named ->
          set(
              teams,
              TEAMS,
              id,
              "leader",
              named.account().isEmpty() ? null : named.account(),
              changes);
      case TeamMembersAdded added ->
          added.accounts().forEach(account -> member(id, account, true, changes));
      case TeamMembersRemoved removed ->
          removed.accounts().forEach(account -> member(id, account, false, changes));
      case TeamDeleted deleted -> {
        List.copyOf(members.getOrDefault(id, Set.of()))
            .forEach(account -> member(id, account, false, changes));
        members.remove(id);
        remove(teams, TEAMS, id, changes);
        remove(access, ACCESS, id, changes);
      }
    }
  }

  /** Whoever left the organization left its teams, and all that was granted. */
  void gone(String account, List<FieldChange> changes) {
    List.copyOf(members.keySet()).forEach(team -> member(team, account, false, changes));
    remove(access, ACCESS, account, changes);
  }

  private void come(String id, String kind, String name, List<FieldChange> changes) {
    product(id, "kind", kind, changes);
    product(id, "name", name, changes);
  }

  /** Grants of what is gone count no more; that goes without saying. */
  private void goes(String id, List<FieldChange> changes) {
    remove(products, PRODUCTS, id, changes);
    access.values().forEach(granted -> granted.remove(id));
  }

  private void product(String id, String field, @Nullable String value, List<FieldChange> changes) {
    set(products, PRODUCTS, id, field, value, changes);
  }

  private void called(String id, String name, String colour, List<FieldChange> changes) {
    set(teams, TEAMS, id, "name", name, changes);
    set(teams, TEAMS, id, "colour", colour, changes);
  }

  private void grant(String holder, String of, @Nullable String what, List<FieldChange> changes) {
    set(access, ACCESS, holder, of, what, changes);
  }

  private void member(String team, String account, boolean in, List<FieldChange> changes) {
    Set<String> accounts = members.computeIfAbsent(team, t -> new LinkedHashSet<>());
    if (in ? accounts.add(account) : accounts.remove(account)) {
      String field = TEAMS + '/' + team + "/members/" + account;
      changes.add(new FieldChange(field, in ? null : "member", in ? "member" : null));
      Map<String, String> fields = teams.getOrDefault(team, Map.of());
      if (!in && account.equals(fields.get("leader"))) {
        set(teams, TEAMS, team, "leader", null, changes);
      }
    }
  }

  /** What is left says so where the product would come by itself. */
  private @Nullable String otherwise(AccessWithdrawn withdrawn) {
    Map<String, String> granted = access.getOrDefault(withdrawn.holder(), Map.of());
    String kind = products.getOrDefault(withdrawn.product(), Map.of()).getOrDefault("kind", "");
    return granted.containsKey(EVERYTHING) || granted.containsKey(kind) ? "none" : null;
  }

  private static String text(boolean use, List<String> rights) {
    List<String> words = new ArrayList<>(rights);
    if (use) {
      words.addFirst("use");
    }
    return String.join(",", words);
  }

  private static void set(
      Map<String, Map<String, String>> all,
      String root,
      String id,
      String field,
      @Nullable String value,
      List<FieldChange> changes) {
    Map<String, String> fields = all.computeIfAbsent(id, i -> new LinkedHashMap<>());
    String before = value == null ? fields.remove(field) : fields.put(field, value);
    FieldChange.between(root + '/' + id + '/' + field, before, value).ifPresent(changes::add);
  }

  private static void remove(
      Map<String, Map<String, String>> all, String root, String id, List<FieldChange> changes) {
    Map<String, String> fields = all.getOrDefault(id, Map.of());
    List.copyOf(fields.keySet()).forEach(field -> set(all, root, id, field, null, changes));
    all.remove(id);
  }
}
