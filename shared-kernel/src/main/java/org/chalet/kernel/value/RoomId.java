package org.chalet.kernel.value;

import java.util.Locale;
import java.util.Optional;

/** {@code room:<local>}. A room is a calendar user too, with an id, a calendar and an address. */
public record RoomId(String raw) {
  private static final String PREFIX = "room-";

  /** Nobody ever gets mail there (RFC 2606, 2). */
  private static final String DOMAIN = "@rooms.invalid";

  public RoomId {
    raw = Ids.of("room", raw);
  }

  public static RoomId ofLocal(String local) {
    return new RoomId("room:" + local);
  }

  /**
   * The room that owns things as an account does; empty for people. Whether there is such a room is
   * another question.
   */
  public static Optional<RoomId> ofPrincipal(AccountId account) {
    return account.local().startsWith(PREFIX) && account.local().length() > PREFIX.length()
        ? Optional.of(ofLocal(account.local().substring(PREFIX.length())))
        : Optional.empty();
  }

  /** The room of that address, which begins without {@code mailto:}; empty for others. */
  public static Optional<RoomId> ofAddress(String email) {
    String lower = email.strip().toLowerCase(Locale.ROOT);
    boolean of =
        lower.startsWith(PREFIX)
            && lower.endsWith(DOMAIN)
            && lower.substring(PREFIX.length(), lower.length() - DOMAIN.length()).matches("\\w+");
    return of
        ? Optional.of(ofLocal(lower.substring(PREFIX.length(), lower.length() - DOMAIN.length())))
        : Optional.empty();
  }

  /** The room that has the calendar; empty for calendars of people. */
  public static Optional<RoomId> ofCalendar(String calendar) {
    String prefix = "calendar:" + PREFIX;
    return calendar.startsWith(prefix) && calendar.length() > prefix.length()
        ? Optional.of(ofLocal(calendar.substring(prefix.length())))
        : Optional.empty();
  }

  /** As whom the room owns its calendar and takes part in meetings. */
  public AccountId principal() {
    return AccountId.ofLocal(PREFIX + local());
  }

  public CalendarId calendar() {
    return CalendarId.ofLocal(PREFIX + local());
  }

  /** By which it is invited. */
  public String address() {
    return PREFIX + local() + DOMAIN;
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
