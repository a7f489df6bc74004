package org.chalet.query.member;

import static org.chalet.query.member.MemberSchema.LISTS;
import static org.chalet.query.member.MemberSchema.MEMBERSHIPS;
import static org.chalet.query.member.MemberSchema.PEOPLE;
import static org.chalet.query.member.MemberSchema.TEAMS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.query.listing.Question;
import org.chalet.query.membership.Person;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** What can be asked of the view of members. */
public final class Members {
  private final Supplier<View> live;

  public Members(Supplier<View> live) {
    this.live = live;
  }

  /** A member with what is known of the person. */
  record Member(MembershipDocument membership, @Nullable Person person) {}

  /**
   * @throws Rejected UNKNOWN_TEAM when the organization has no such team
   */
  void requireTeam(OrganizationId organization, TeamId team) {
    boolean there =
        live.get()
            .get(TEAMS, team.raw())
            .filter(found -> found.value().organization().equals(organization.raw()))
            .isPresent();
    if (!there) {
      throw new Rejected(ErrorCode.UNKNOWN_TEAM, "no such team");
    }
  }

  /**
   * The account's role in the organization.
   *
   * @throws Rejected UNKNOWN_ORGANIZATION for everyone outside: nobody learns that it is there
   */
  Role roleOf(OrganizationId organization, AccountId account) {
    return member(organization, account)
        .map(member -> Role.of(member.membership().role()))
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "no such organization of yours"));
  }

  Optional<Member> member(OrganizationId organization, AccountId account) {
    View view = live.get();
    String id = MembershipDocument.id(organization.raw(), account.raw());
    return view.get(MEMBERSHIPS, id)
        .map(found ->
            new Member(
                found.value(),
                view.get(PEOPLE.kind(), account.raw()).map(Document::value).orElse(null)));
  }

  Page<Member> page(OrganizationId organization, Question question, PageRequest request) {
    View view = live.get();
    Page<String> accounts = LISTS.page(view, question, request);
    List<Member> members = members(view, organization.raw(), accounts.items());
    return new Page<>(members, accounts.next());
  }

  private static List<Member> members(View view, String organization, List<String> accounts) {
    Map<String, Person> people = new HashMap<>();
    view.getAll(PEOPLE.kind(), accounts).forEach(found -> people.put(found.id(), found.value()));
    List<String> ids =
        accounts.stream().map(account -> MembershipDocument.id(organization, account)).toList();
    Map<String, MembershipDocument> memberships = new HashMap<>();
    view.getAll(MEMBERSHIPS, ids).forEach(found -> memberships.put(found.id(), found.value()));
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      MembershipDocument membership = memberships.get(ids.get(i));
      if (membership != null) {
        members.add(new Member(membership, people.get(accounts.get(i))));
      }
    }
    return members;
  }
}
