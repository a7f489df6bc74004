package org.chalet.query.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.query.listing.Order;
import org.chalet.query.listing.Question;
import org.chalet.query.member.Members.Member;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who belongs to an organization. Externals see themselves, nobody else. Whoever is hidden from the
 * directory is left out for all but themselves and those who manage users, as if they were not in.
 */
@RestController
@Tag(name = "Organization")
public class MemberReads {
  private final Members members;

  public MemberReads(Members members) {
    this.members = members;
  }

  /**
   * @param name null, as the e-mail, where the person's data was erased
   * @param accounting whether a collaborator does the accounting
   * @param hidden whether the directory leaves them out; null for those who do not manage users
   */
  public record UserAnswer(
      String account,
      String role,
      Instant since,
      @Nullable String name,
      @Nullable String email,
      boolean accounting,
      @Nullable Boolean hidden) {
    static UserAnswer of(Member member, Role asking) {
      var person = member.person();
      return new UserAnswer(
          member.membership().account(),
          member.membership().role(),
          Times.ofMicros(member.membership().since()),
          person == null ? null : person.name(),
          person == null ? null : person.email(),
          member.membership().accounting(),
          asking.managesUsers() ? member.membership().hidden() : null);
    }
  }

  @GetMapping("/api/organizations/{organization}/users")
  @Operation(
      operationId = "getUsers",
      summary = "Who belongs to the organization",
      description =
          "A page may be shorter than `limit` and still have a `next`. With `name`, the order is"
              + " that of the words found.")
  public Page<UserAnswer> users(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(
              description =
                  "Only users of whose name or e-mail each of these words begins a word; case and"
                      + " accents do not count")
          @RequestParam(required = false)
          @Nullable String name,
      @Parameter(description = "A role's token: only users in that role")
          @RequestParam(required = false)
          @Nullable String role,
      @Parameter(description = "A team's id: only users in that team")
          @RequestParam(required = false)
          @Nullable String team,
      @Parameter(description = "`joined`, as they came, or `name`; not together with `name`")
          @RequestParam(required = false)
          @Nullable String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    AccountId caller = Caller.of(request);
    Role wanted = role == null ? null : Role.of(role);
    String group = wanted == null ? null : wanted.token();
    Role own = members.roleOf(id, caller);
    String list = team == null ? id.raw() : team(id, team);
    Question asked = Question.of(list, group, name, order(sort));
    Question question = own.managesUsers() ? asked : asked.seenBy(caller.raw());
    if (sort != null && !question.words().isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "what is found by name has an order already");
    }
    PageRequest page = PageRequest.of(cursor, limit);
    Page<Member> found =
        own == Role.EXTERNAL ? alone(id, caller, question) : members.page(id, question, page);
    return found.map(member -> UserAnswer.of(member, own));
  }

  @GetMapping("/api/organizations/{organization}/users/{account}")
  @Operation(operationId = "getUser", summary = "One who belongs to the organization")
  public UserAnswer user(
      HttpServletRequest request, @PathVariable String organization, @PathVariable String account) {
    OrganizationId id = PathIds.organization(organization);
    AccountId caller = Caller.of(request);
    AccountId user = PathIds.account(account);
    Role own = members.roleOf(id, caller);
    return members
        .member(id, user)
        .filter(member -> user.equals(caller) || sees(own, member))
        .map(member -> UserAnswer.of(member, own))
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_A_MEMBER, "no such user here"));
  }

  private static boolean sees(Role own, Member other) {
    return own.managesUsers() || (own != Role.EXTERNAL && !other.membership().hidden());
  }

  private String team(OrganizationId organization, String segment) {
    TeamId team = PathIds.team(segment);
    members.requireTeam(organization, team);
    return team.raw();
  }

  private static Order order(@Nullable String sort) {
    return switch (sort) {
      case null -> Order.NUMBER;
      case "joined" -> Order.NUMBER;
      case "name" -> Order.NAME;
      default -> throw new Rejected(ErrorCode.INVALID_VALUE, "a list is sorted by joined or name");
    };
  }

  private Page<Member> alone(OrganizationId organization, AccountId caller, Question question) {
    List<Member> self =
        members.member(organization, caller).stream()
            .filter(member -> member.membership().isIn(question.list()))
            .filter(member ->
                question.matches(
                    member.membership().role(),
                    member.person() == null ? List.of() : member.person().words()))
            .toList();
    return new Page<>(self, null);
  }
}
