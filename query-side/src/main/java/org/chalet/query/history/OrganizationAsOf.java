package org.chalet.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chalet.organization.InvitationIssued;
import org.jspecify.annotations.Nullable;

/**
 * An organization as it was.
 *
 * @param initials null where none were chosen
 * @param logo SHA-256 of the picture; null where there was none
 * @param moment as of when
 * @param position of the last event that counts
 * @param version sequence of that event in the organization's stream
 * @param users in the order in which they joined
 * @param invitations that were open then
 * @param products in the order in which they came
 * @param teams in the order in which they were made
 * @param grants what users and teams were granted
 */
public record OrganizationAsOf(
    String id,
    String name,
    @Nullable String initials,
    @Nullable String logo,
    Instant moment,
    long position,
    long version,
    List<User> users,
    List<Invitation> invitations,
    List<Product> products,
    List<Team> teams,
    List<Grant> grants) {
  public OrganizationAsOf {
    users = List.copyOf(users);
    invitations = List.copyOf(invitations);
    products = List.copyOf(products);
    teams = List.copyOf(teams);
    grants = List.copyOf(grants);
  }

  /**
   * @param role as it was then
   * @param accounting whether a collaborator did the accounting
   * @param hidden whether the directory left them out
   */
  public record User(String account, String role, boolean accounting, boolean hidden) {}

  /**
   * @param email null, as expires, where it was erased since
   * @param state {@code open}, or {@code expired} at that moment
   */
  public record Invitation(
      String id, String role, @Nullable String email, @Nullable Instant expires, String state) {
    static Invitation of(
        String id, String role, @Nullable InvitationIssued issued, Instant moment) {
      if (issued == null) {
        return new Invitation(id, role, null, null, "open");
      }
      Instant expires = Instant.ofEpochSecond(issued.expires());
      String state = expires.isBefore(moment) ? "expired" : "open";
      return new Invitation(id, role, issued.email(), expires, state);
    }
  }

  /**
   * @param blocked whether only managers of the organization managed it
   */
  public record Product(String id, String kind, String name, boolean blocked) {
    static Product of(String id, Map<String, String> fields) {
      return new Product(
          id,
          fields.getOrDefault("kind", ""),
          fields.getOrDefault("name", ""),
          fields.containsKey("blocked"));
    }
  }

  /**
   * @param leader an account, or null
   * @param members accounts, in the order in which they joined
   */
  public record Team(
      String id, String name, String colour, @Nullable String leader, List<String> members) {
    static Team of(String id, Map<String, String> fields, Collection<String> members) {
      return new Team(
          id,
          fields.getOrDefault("name", ""),
          fields.getOrDefault("colour", ""),
          fields.get("leader"),
          List.copyOf(members));
    }
  }

  /**
   * @param holder {@code account:…} or {@code team:…}
   * @param of a product; a kind, for the products of it that would come; or {@code everything}
   * @param access words: {@code use}, tokens of management rights; or {@code everything}, or {@code
   *     none} where the product would have come by itself
   */
  public record Grant(String holder, String of, String access) {}

  static List<User> users(OrganizationFold fold) {
    List<User> users = new ArrayList<>();
    fold.roles()
        .forEach((account, role) ->
            users.add(
                new User(
                    account,
                    role,
                    fold.setting(account, "accounting") != null,
                    fold.setting(account, "hidden") != null)));
    return users;
  }
}
