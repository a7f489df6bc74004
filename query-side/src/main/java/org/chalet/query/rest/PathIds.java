package org.chalet.query.rest;

import org.chalet.file.NodeId;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.RoomId;
import org.chalet.kernel.value.TeamId;

/** Ids in paths: with their kind as in answers, or their local part alone. */
public final class PathIds {
  private PathIds() {}

  public static OrganizationId organization(String segment) {
    return new OrganizationId(whole("organization", segment));
  }

  public static AccountId account(String segment) {
    return new AccountId(whole("account", segment));
  }

  public static CalendarId calendar(String segment) {
    return new CalendarId(whole("calendar", segment));
  }

  public static AddressBookId addressBook(String segment) {
    return new AddressBookId(whole("addressbook", segment));
  }

  public static ProductId product(String segment) {
    return new ProductId(whole("product", segment));
  }

  public static TeamId team(String segment) {
    return new TeamId(whole("team", segment));
  }

  public static RoomId room(String segment) {
    return new RoomId(whole("room", segment));
  }

  public static NodeId node(String segment) {
    return new NodeId(whole("node", segment));
  }

  private static String whole(String kind, String segment) {
    return segment.indexOf(':') < 0 ? kind + ':' + segment : segment;
  }
}
