package org.chalet.command.notice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.CalendarState;
import org.chalet.command.collection.Shares;
import org.chalet.command.contact.AddressBookState;
import org.chalet.command.identity.Contact;
import org.chalet.command.mail.Letter;
import org.chalet.kernel.value.CollectionId;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.Grantee;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what is shared with them as persons, and on which level; not as often as somebody
 * may like to share the same thing once more.
 */
final class ShareLetters {
  private static final Duration WORTH_SENDING = Duration.ofDays(3);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_TO_PERSON = 20;

  private final StateReader states;
  private final InstantSource clock;
  private final Quota toPerson;

  ShareLetters(StateReader states, InstantSource clock, Quotas quotas) {
    this.states = states;
    this.clock = clock;
    this.toPerson = quotas.of("letters about shares by a person", MOST_TO_PERSON, DAY);
  }

  /**
   * A collection that is there.
   *
   * @param name what its owner calls it; null where the owner never said
   */
  private record Known(@Nullable String name, String segment, Shares shares) {}

  /** None for what is not shared so any more, nor for whoever did it themselves. */
  List<Letter> of(CollectionShared shared, String actor) {
    String grantee = shared.grantee();
    if (!Grantee.isPerson(grantee) || grantee.equals(actor)) {
      return List.of();
    }
    return collection(shared.collection())
        .filter(known -> isStill(shared, known))
        .flatMap(known -> letter(shared, known, actor))
        .filter(letter -> toPerson.take(actor + ' ' + grantee))
        .stream()
        .toList();
  }

  private Optional<Known> collection(String id) {
    return new CollectionId(id).isCalendar()
        ? states
            .read(id, CalendarState::after)
            .map(it -> new Known(it.properties().displayName(), it.segment(), it.shares()))
        : states
            .read(id, AddressBookState::after)
            .map(it -> new Known(it.properties().displayName(), it.segment(), it.shares()));
  }

  private static boolean isStill(CollectionShared shared, Known known) {
    Shares.Share share = known.shares().all().get(shared.grantee());
    return share != null && share.level().token().equals(shared.level());
  }

  private Optional<Letter> letter(CollectionShared shared, Known known, String actor) {
    Optional<String> by = states.read(actor, Contact.OF_ACCOUNT).map(Contact::name);
    String kind = new CollectionId(shared.collection()).isCalendar() ? "calendar" : "address-book";
    String name = Objects.requireNonNullElse(known.name(), known.segment());
    return by.flatMap(sharer ->
        states
            .read(shared.grantee(), Contact.OF_ACCOUNT)
            .map(to ->
                new Letter(
                    to.login(),
                    to.language(),
                    kind + "-shared-" + shared.level(),
                    Map.of("by", sharer, "name", name),
                    null,
                    clock.instant().plus(WORTH_SENDING))));
  }
}
