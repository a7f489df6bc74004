package org.chalet.command.scheduling;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarScopes;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.Secrets;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.CalendarObject;
import org.chalet.command.calendar.CalendarState;
import org.chalet.command.collection.FrozenStays;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.store.Reservations;
import org.jspecify.annotations.Nullable;

/** Where somebody's copy of a meeting is, or is to be. */
final class MeetingPlaces {
  private static final int NAME_OCTETS = 16;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Aggregates<CalendarObject> objects;
  private final StateReader states;
  private final Reservations reservations;
  private final DefaultCalendars defaults;

  /**
   * A place.
   *
   * @param stream of the object
   * @param fresh what begins there where nothing is yet
   */
  record Place(String stream, CalendarObjectPut fresh) {}

  MeetingPlaces(CommandSideParts parts) {
    this.objects = new Aggregates<>(parts.repository(CalendarObject.class), CalendarObject::new);
    this.states = parts.states();
    this.reservations = parts.reservations();
    this.defaults = new DefaultCalendars(parts);
  }

  Aggregates<CalendarObject> objects() {
    return objects;
  }

  /**
   * The copy that there is, else where it would come to be.
   *
   * @param component {@code VEVENT} or {@code VTODO}
   */
  Place of(AccountId account, String uid, String component) {
    CalendarId calendar = defaults.of(account, component);
    return holder(account.raw(), uid)
        .filter(this::isLive)
        .or(() -> reservations.holder(CalendarScopes.uids(calendar.raw()), uid))
        .flatMap(this::existing)
        .orElseGet(() -> fresh(account, calendar, uid, component));
  }

  private Optional<Place> existing(String stream) {
    return last(stream)
        .map(put -> {
          states
              .read(put.calendar(), CalendarState::after)
              .ifPresent(calendar -> new FrozenStays(calendar.frozen()).verify());
          return new Place(stream, put);
        });
  }

  private Place fresh(AccountId account, CalendarId calendar, String uid, String component) {
    String name = name(calendar, uid);
    CalendarObjectPut begin =
        new CalendarObjectPut(
            calendar.raw(),
            account.raw(),
            name,
            uid,
            component,
            "",
            null,
            null,
            null,
            null,
            displaced(account, uid));
    return new Place(ObjectId.ofCalendarObject(calendar, name), begin);
  }

  /** As clients would name it, where that is a plain name that nothing else has. */
  private String name(CalendarId calendar, String uid) {
    String usual = uid + ".ics";
    boolean free =
        PLAIN.matcher(uid).matches() && last(ObjectId.ofCalendarObject(calendar, usual)).isEmpty();
    return free ? usual : HexFormat.of().formatHex(Secrets.sha256(uid), 0, NAME_OCTETS) + ".ics";
  }

  /** The stream of a copy in a calendar that is gone, which holds the meeting; mostly null. */
  private @Nullable String displaced(AccountId account, String uid) {
    return holder(account.raw(), uid).filter(stream -> !isLive(stream)).orElse(null);
  }

  /** The stream of the copy that is the meeting, be its calendar there or gone. */
  Optional<String> holder(String owner, String uid) {
    return reservations.holder(CalendarScopes.meetings(owner), uid);
  }

  /** What the stream holds, where its calendar is there. */
  Optional<CalendarObjectPut> live(String stream) {
    return last(stream)
        .filter(put -> states.read(put.calendar(), CalendarState::after).isPresent());
  }

  private boolean isLive(String stream) {
    return live(stream).isPresent();
  }

  Optional<CalendarObjectPut> last(String stream) {
    return states.last(stream).map(event -> event instanceof CalendarObjectPut put ? put : null);
  }

  static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_COLLECTION, "there is no calendar to take the meeting");
  }
}
