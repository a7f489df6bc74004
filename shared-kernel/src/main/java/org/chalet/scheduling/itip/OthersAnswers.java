package org.chalet.scheduling.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** What other attendees have answered, as the organizer knows it, on the copy of one of them. */
final class OthersAnswers {
  private final Meeting copy;
  private final Set<CalendarAddress> self;

  private OthersAnswers(Meeting copy, Set<CalendarAddress> self) {
    this.copy = copy;
    this.self = self;
  }

  /** The copy with them; its owner's own answer is known best to the owner. */
  static Meeting in(Meeting copy, Meeting told, Set<CalendarAddress> self) {
    return new OthersAnswers(copy, self).with(told);
  }

  private Meeting with(Meeting told) {
    Component series =
        copy.master()
            .map(known -> told.master().map(news -> answered(known, news)).orElse(known))
            .orElse(null);
    Map<String, Component> overrides = new LinkedHashMap<>(copy.overrides());
    told.overrides()
        .forEach((key, news) ->
            instance(key, news)
                .ifPresent(known -> {
                  Component after = answered(known, news);
                  if (!after.equals(known)) {
                    overrides.put(key, after);
                  }
                }));
    return copy.with(series, overrides);
  }

  /** Whoever answers for one instance gives it a component of its own. */
  private Optional<Component> instance(String key, Component news) {
    return copy.excluded().containsKey(key)
        ? Optional.empty()
        : news.property("RECURRENCE-ID").flatMap(id -> copy.instance(key, id));
  }

  private Component answered(Component known, Component news) {
    if (Participants.sequence(known) != Participants.sequence(news)) {
      return known;
    }
    return Participants.mapAttendees(
        known,
        one -> {
          CalendarAddress who = Participants.address(one);
          return self.contains(who)
              ? one
              : Participants.attendee(news, who).map(said -> answered(one, said)).orElse(one);
        });
  }

  private static Property answered(Property known, Property said) {
    return Participants.answer(known).equals(Participants.answer(said))
        ? known
        : known.withParameter(Participants.PARTSTAT, Participants.answer(said));
  }
}
