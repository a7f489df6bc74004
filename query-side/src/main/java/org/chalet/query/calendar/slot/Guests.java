package org.chalet.query.calendar.slot;

import java.util.List;
import java.util.Optional;
import org.chalet.icalendar.Taken;
import org.chalet.kernel.value.AccountId;

/** Whose time somebody may ask about. */
@FunctionalInterface
public interface Guests {
  /**
   * Empty for whom the one who asks may not know, there or not.
   *
   * @param named an e-mail address, an account, or a calendar user address
   */
  Optional<Guest> find(AccountId asking, String named);

  /** Whoever is found first by one of them. */
  static Guests firstOf(List<Guests> several) {
    return (asking, named) ->
        several.stream().flatMap(guests -> guests.find(asking, named).stream()).findFirst();
  }

  /** Somebody, or something, that can be invited. */
  interface Guest {
    /** The same whatever the guest was called by. */
    String id();

    /** When the guest cannot be met, in epoch seconds; refuses TOO_MANY_MATCHES. */
    List<Taken> taken(long from, long until);
  }
}
