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
 */
@EventName("calendar.object-put")
public record CalendarObjectPut(
    String calendar,
    String owner,
    String name,
    String uid,
    String component,
    String text,
    @Nullable String formerUid,
    @Nullable String written)
    implements CalendarEvent {

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
    claims.add(Claim.take(scope, uid, ObjectId.ofCalendarObject(new CalendarId(calendar), name)));
    if (formerUid != null) {
      claims.add(Claim.release(scope, formerUid));
    }
    return claims;
  }
}
