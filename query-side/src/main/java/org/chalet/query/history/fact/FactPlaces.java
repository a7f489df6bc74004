package org.chalet.query.history.fact;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;

/** Where which fact is found. */
public final class FactPlaces {
  /** The scope of facts of collections, whose parties may end. */
  static final String SHARING = "sharing";

  private FactPlaces() {}

  /** The organization itself: {@code name}, {@code initials}, {@code logo}. */
  public static FactPlace organization(String organization) {
    return new FactPlace(organization, "", organization, null, null, null);
  }

  public static String users(String organization) {
    return organization + "/users";
  }

  /** {@code role}, {@code accounting}, {@code hidden}, {@code contact/…}. */
  public static FactPlace user(String organization, String account) {
    return new FactPlace(users(organization), account, organization, null, account, null);
  }

  public static String managers(String organization) {
    return organization + "/managers";
  }

  /** Since when somebody has managed the organization, as their role says too. */
  static FactPlace manager(String organization, String account) {
    return new FactPlace(managers(organization), account, null, null, null, null);
  }

  public static String internals(String organization) {
    return organization + "/internals";
  }

  /** Since when somebody has been in it without being external, as their role says too. */
  static FactPlace internal(String organization, String account) {
    return new FactPlace(internals(organization), account, null, null, null, null);
  }

  public static String invitations(String organization) {
    return organization + "/invitations";
  }

  /** {@code role}. */
  static FactPlace invitation(String organization, String invitation) {
    return new FactPlace(
        invitations(organization), invitation, organization, null, null, invitation);
  }

  public static String teams(String organization) {
    return organization + "/teams";
  }

  /** {@code name}, {@code colour}, {@code leader}. */
  public static FactPlace team(String organization, String team) {
    return new FactPlace(teams(organization), team, organization, null, null, team);
  }

  public static String teammates(String organization, String team) {
    return organization + "/teams/" + team + "/members";
  }

  static FactPlace teammate(String organization, String team, String account) {
    return new FactPlace(teammates(organization, team), account, organization, null, account, team);
  }

  public static String products(String organization) {
    return organization + "/products";
  }

  /** {@code kind}, {@code name}, {@code blocked}, {@code offered}. */
  static FactPlace product(String organization, String product) {
    return new FactPlace(products(organization), product, organization, null, null, product);
  }

  public static String grants(String organization) {
    return organization + "/access";
  }

  /**
   * @param of a product, a kind of products, or {@code everything}
   */
  static FactPlace grant(String organization, String holder, String of) {
    return new FactPlace(grants(organization), holder + '/' + of, organization, null, holder, of);
  }

  public static String rooms(String organization) {
    return organization + "/rooms";
  }

  /** What {@link org.chalet.room.RoomEvent} says, each in a field. */
  static FactPlace room(String organization, String room) {
    return new FactPlace(rooms(organization), room, organization, null, null, room);
  }

  /** Where a room is: {@code organization}. */
  public static FactPlace house(String room) {
    return new FactPlace(room + "/house", "", null, null, null, null);
  }

  /** Whether somebody, or a room as the principal of its calendar, is in an organization. */
  public static FactPlace seat(String organization, String principal) {
    return RoomId.ofPrincipal(new AccountId(principal))
        .map(room -> room(organization, room.raw()))
        .orElseGet(() -> user(organization, principal));
  }

  /** A collection while it is there: {@code owner}. */
  public static FactPlace collection(String collection, String owner) {
    return new FactPlace(collection, "", null, owner, null, null);
  }

  public static String shares(String collection) {
    return collection + "/shares";
  }

  /** {@code level}, {@code through}, {@code asks}; and {@code shows} for levels that do. */
  static FactPlace share(String collection, String owner, String grantee) {
    return new FactPlace(shares(collection), grantee, SHARING, owner, grantee, null);
  }

  public static String answers(String collection) {
    return collection + "/answers";
  }

  /** {@code accepted}: {@code true} or {@code false}. */
  static FactPlace answer(String collection, String owner, String account) {
    return new FactPlace(answers(collection), account, SHARING, owner, account, null);
  }

  public static String links(String collection) {
    return collection + "/links";
  }

  /** The public link of a calendar: {@code detail}. */
  static FactPlace link(String collection, String owner) {
    return new FactPlace(links(collection), "link", null, owner, null, null);
  }
}
