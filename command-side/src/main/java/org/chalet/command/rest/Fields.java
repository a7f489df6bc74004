package org.chalet.command.rest;

import java.util.List;
import org.chalet.file.NodeId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.HandOverId;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.RoomId;
import org.chalet.kernel.value.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Fields of bodies and segments of paths. An id is taken with its kind, as answers give it, or as
 * its local part alone.
 */
public final class Fields {
  private Fields() {}

  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "the field " + name + " is missing");
    }
    return value;
  }

  /** The elements, none of which may be null; {@code name} names the field in the refusal. */
  public static <T> List<T> elements(String name, List<@Nullable T> list) {
    return list.stream().map(element -> required(name, element)).toList();
  }

  public static OrganizationId organization(String id) {
    return new OrganizationId(whole("organization", id));
  }

  public static AccountId account(String id) {
    return new AccountId(whole("account", id));
  }

  public static AppPasswordId appPassword(String id) {
    return new AppPasswordId(whole("apppassword", id));
  }

  public static InvitationId invitation(String id) {
    return new InvitationId(whole("invitation", id));
  }

  public static CalendarId calendar(String id) {
    return new CalendarId(whole("calendar", id));
  }

  public static AddressBookId addressBook(String id) {
    return new AddressBookId(whole("addressbook", id));
  }

  public static MergeId merge(String id) {
    return new MergeId(whole("merge", id));
  }

  public static ProductId product(String id) {
    return new ProductId(whole("product", id));
  }

  public static TeamId team(String id) {
    return new TeamId(whole("team", id));
  }

  public static HoldId hold(String id) {
    return new HoldId(whole("hold", id));
  }

  public static HandOverId handOver(String id) {
    return new HandOverId(whole("hand-over", id));
  }

  public static RoomId room(String id) {
    return new RoomId(whole("room", id));
  }

  public static NodeId node(String id) {
    return new NodeId(whole("node", id));
  }

  private static String whole(String kind, String id) {
    return id.indexOf(':') < 0 ? kind + ':' + id : id;
  }
}
