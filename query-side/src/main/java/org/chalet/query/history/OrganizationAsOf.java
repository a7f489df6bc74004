package org.chalet.query.history;

import java.time.Instant;
import java.util.List;
import org.chalet.organization.InvitationIssued;
import org.chalet.query.history.fact.FactDocument;
import org.jspecify.annotations.Nullable;

/**
 * An organization as it was: itself, and of each list what comes first; lists of their own tell all
 * of it.
 *
 * @param initials null where none were chosen
 * @param logo SHA-256 of the picture; null where there was none
 * @param moment as of when
 * @param position of the last event that counts
 * @param version sequence of that event in the organization's stream
 * @param counts how long the whole lists are
 * @param users in the order in which they joined
 * @param invitations that were open then
 * @param products in the order in which they came
 * @param teams in the order in which they were made
 * @param grants what users and teams were granted
 * @param rooms in the order in which they came
 */
public record OrganizationAsOf(
    String id,
    String name,
    @Nullable String initials,
    @Nullable String logo,
    Instant moment,
    long position,
    long version,
    Counts counts,
    List<User> users,
    List<Invitation> invitations,
    List<Product> products,
    List<Team> teams,
    List<Grant> grants,
    List<Room> rooms) {
  public OrganizationAsOf {
    users = List.copyOf(users);
    invitations = List.copyOf(invitations);
    products = List.copyOf(products);
    teams = List.copyOf(teams);
    grants = List.copyOf(grants);
    rooms = List.copyOf(rooms);
  }

  /** How many there were. */
  public record Counts(
      long users, long invitations, long products, long teams, long grants, long rooms) {}

  /**
   * @param name as it is now; in words for a deleted person
   * @param role as it was then
   * @param accounting whether a collaborator did the accounting
   * @param hidden whether the directory left them out
   * @param since position from which on they had been in the organization
   */
  public record User(
      String account,
      @Nullable String name,
      String role,
      boolean accounting,
      boolean hidden,
      long since) {
    static User of(FactDocument fact, @Nullable String name) {
      return new User(
          fact.subject(),
          name,
          fact.field("role", ""),
          fact.field("accounting") != null,
          fact.field("hidden") != null,
          fact.since());
    }
  }

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
    static Product of(FactDocument fact) {
      return new Product(
          fact.subject(),
          fact.field("kind", ""),
          fact.field("name", ""),
          fact.field("blocked") != null);
    }
  }

  /**
   * @param leader an account, or null
   * @param members accounts, of many those that come first; null in a list of teams
   */
  public record Team(
      String id,
      String name,
      String colour,
      @Nullable String leader,
      @Nullable List<String> members) {
    static Team of(FactDocument fact, @Nullable List<String> members) {
      return new Team(
          fact.subject(),
          fact.field("name", ""),
          fact.field("colour", ""),
          fact.field("leader"),
          members == null ? null : List.copyOf(members));
    }
  }

  /**
   * @param name as it is now; in words for a deleted person
   * @param since position from which on they had been in the team
   */
  public record TeamMember(String account, @Nullable String name, long since) {}

  /**
   * @param holder {@code account:…} or {@code team:…}
   * @param of a product; a kind, for the products of it that would come; or {@code everything}
   * @param access words: {@code use}, tokens of management rights; or {@code everything}, or {@code
   *     none} where the product would have come by itself
   */
  public record Grant(String holder, String of, String access) {
    static Grant of(FactDocument fact) {
      int slash = fact.subject().indexOf('/');
      return new Grant(
          fact.subject().substring(0, slash),
          fact.subject().substring(slash + 1),
          fact.field("", ""));
    }
  }

  /**
   * @param capacity null where nobody said
   * @param equipment words, separated by commas; empty for none
   * @param retired whether it could not be booked any more
   */
  public record Room(
      String id,
      String name,
      String location,
      @Nullable Integer capacity,
      String equipment,
      String colour,
      boolean retired) {
    static Room of(FactDocument fact) {
      String capacity = fact.field("capacity");
      return new Room(
          fact.subject(),
          fact.field("name", ""),
          fact.field("location", ""),
          capacity == null ? null : Integer.valueOf(capacity),
          fact.field("equipment", ""),
          fact.field("colour", ""),
          fact.field("retired") != null);
    }
  }
}
