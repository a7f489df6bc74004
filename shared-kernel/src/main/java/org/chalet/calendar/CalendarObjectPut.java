package org.chalet.calendar;

import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.store.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A calendar object is this text from now on.
 *
 * @param name its last path segment, decoded
 * @param component {@code VEVENT}, {@code VTODO}, …
 * @param text as the client sent it, byte for byte (UTF-8)
 * @param formerUid the UID that it had before under the same name, when that was another; or null
 * @param written the name as the client percent-encoded it in its URL, where that is not the usual
 *     encoding; or null. Clients compare URLs as strings, so they must get theirs back
 * @param scheduleTag of a scheduling object resource (RFC 6638, 3.2.10), quoted; null for others
 * @param withdrawnUid the UID under which it was a scheduling object resource before and is no
 *     longer; or null
 * @param displaced the stream that held the UID: of a copy in a calendar that is gone, or of the
 *     object itself before it was moved; or null
 */
@EventName(value = "calendar.object-put", revision = 2)
public record CalendarObjectPut(
    String calendar,
    String owner,
    String name,
    String uid,
    String component,
    String text,
    @Nullable String formerUid,
    @Nullable String written,
    @Nullable String scheduleTag,
    @Nullable String withdrawnUid,
    @Nullable String displaced)
    implements CalendarEvent {

  public CalendarObjectPut(
      String calendar,
      String owner,
      String name,
      String uid,
      String component,
      String text,
      @Nullable String formerUid,
      @Nullable String written) {
    this(calendar, owner, name, uid, component, text, formerUid, written, null, null, null);
  }

  public CalendarObjectPut(
      String calendar,
      String owner,
      String name,
      String uid,
      String component,
      String text,
      @Nullable String formerUid) {
    this(calendar, owner, name, uid, component, text, formerUid, null);
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>(2);
    String scope = CalendarScopes.uids(calendar);
    String object = ObjectId.ofCalendarObject(new CalendarId(calendar), name);
    claims.add(Claim.takeFrom(displaced, scope, uid, object));
    if (withdrawnUid != null) {
      claims.add(Claim.release(CalendarScopes.meetings(owner), withdrawnUid));
    }
    if (scheduleTag != null) {
      claims.add(Claim.takeFrom(displaced, CalendarScopes.meetings(owner), uid, object));
    }
    if (formerUid != null) {
      claims.add(Claim.release(scope, formerUid));
    }
    return claims;
  }
}
