package org.chalet.query.team;

import static org.chalet.query.team.TeamSchema.BY_ACCOUNT;
import static org.chalet.query.team.TeamSchema.BY_NAME;
import static org.chalet.query.team.TeamSchema.BY_TEAM;
import static org.chalet.query.team.TeamSchema.MEMBERS;
import static org.chalet.query.team.TeamSchema.TEAMS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** What can be asked of the view of teams. */
public final class Teams {
  private final Supplier<View> live;

  public Teams(Supplier<View> live) {
    this.live = live;
  }

  /**
   * @param leader an account, or null
   */
  record Team(TeamDocument document, long members, @Nullable String leader) {}

  /** Every team of the organization, by name. */
  Page<Team> all(OrganizationId organization, PageRequest request) {
    View view = live.get();
    return request
        .page(view, TEAMS, Scan.of(BY_NAME, organization.raw()))
        .map(found -> team(view, found.value()));
  }

  /** The teams of an account, in the order in which it joined them. */
  Page<Team> of(OrganizationId organization, AccountId account, PageRequest request) {
    View view = live.get();
    Page<MemberDocument> memberships =
        request
            .page(view, MEMBERS, Scan.of(BY_ACCOUNT, organization.raw(), account.raw()))
            .map(Document::value);
    List<String> ids =
        memberships.items().stream()
            .map(member -> TeamDocument.id(organization.raw(), member.team()))
            .toList();
    Map<String, TeamDocument> known = new HashMap<>();
    view.getAll(TEAMS, ids).forEach(found -> known.put(found.value().team(), found.value()));
    return new Page<>(
        memberships.items().stream()
            .map(member -> known.get(member.team()))
            .filter(Objects::nonNull)
            .map(found -> team(view, found))
            .toList(),
        memberships.next());
  }

  Optional<Team> team(OrganizationId organization, TeamId team) {
    View view = live.get();
    return view.get(TEAMS, TeamDocument.id(organization.raw(), team.raw()))
        .map(found -> team(view, found.value()));
  }

  /** In the order in which they joined. */
  Page<MemberDocument> members(OrganizationId organization, TeamId team, PageRequest request) {
    return request
        .page(live.get(), MEMBERS, Scan.of(BY_TEAM, organization.raw(), team.raw()))
        .map(Document::value);
  }

  Optional<MemberDocument> member(OrganizationId organization, TeamId team, AccountId account) {
    String id = MemberDocument.id(organization.raw(), team.raw(), account.raw());
    return live.get().get(MEMBERS, id).map(Document::value);
  }

  private static Team team(View view, TeamDocument document) {
    String in = document.organization();
    long members = view.count(MEMBERS, Scan.of(BY_TEAM, in, document.team()));
    String leader =
        view.get(MEMBERS, MemberDocument.id(in, document.team(), document.leader()))
            .filter(member -> member.value().joined() == document.leaderJoined())
            .map(member -> member.value().account())
            .orElse(null);
    return new Team(document, members, leader);
  }
}
