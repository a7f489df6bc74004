package org.chalet.scheduling.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** What an attendee's change of its copy has the organizer told (RFC 6638, 3.2.2). */
public final class AttendeeMessages {
  private static final Set<String> SAID =
      Set.of(
          "UID",
          "RECURRENCE-ID",
          "SEQUENCE",
          "DTSTART",
          "SUMMARY",
          "COMMENT",
          "PERCENT-COMPLETE",
          "COMPLETED");

  private final @Nullable Meeting former;
  private final @Nullable Meeting now;
  private final Set<CalendarAddress> self;
  private final Instant when;

  private AttendeeMessages(
      @Nullable Meeting former, @Nullable Meeting now, Set<CalendarAddress> self, Instant when) {
    this.former = former;
    this.now = now;
    this.self = self;
    this.when = when;
  }

  /**
   * At most one reply, and a request to each whom the attendee sends instead.
   *
   * @param now null for a copy that was deleted, which declines what was not declined yet
   */
  public static List<ItipMessage> of(
      @Nullable Meeting former, @Nullable Meeting now, Set<CalendarAddress> self, Instant when) {
    AttendeeMessages messages = new AttendeeMessages(former, now, self, when);
    List<ItipMessage> all = new ArrayList<>();
    messages
        .reply()
        .ifPresent(reply -> {
          all.add(reply);
          all.addAll(messages.requests());
        });
    return all;
  }

  private Optional<ItipMessage> reply() {
    Meeting known = now != null ? now : former;
    Property organizer =
        known == null ? null : known.organizerProperty().filter(this::isAsked).orElse(null);
    if (known == null || organizer == null) {
      return Optional.empty();
    }
    Map<String, Component> answers = now == null ? declined(known) : changed(now, organizer);
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    Component series = answers.remove("");
    return Optional.of(
        new ItipMessage(
            Method.REPLY, Participants.address(organizer), known.with(series, answers)));
  }

  /** RFC 5546, 3.2.2.3: delegates get the invitation from whoever sends them. */
  private List<ItipMessage> requests() {
    if (now == null) {
      return List.of();
    }
    Set<CalendarAddress> known = former == null ? Set.of() : former.attendees();
    Set<CalendarAddress> fresh = new LinkedHashSet<>();
    now.parts()
        .values()
        .forEach(part -> own(part).ifPresent(me -> fresh.addAll(Delegation.delegates(me))));
    fresh.removeAll(known);
    fresh.removeAll(self);
    now.organizer().ifPresent(fresh::remove);
    Meeting listed =
        now.map((key, part) -> own(part).map(me -> Delegation.listed(part, me)).orElse(part));
    return fresh.stream()
        .flatMap(delegate ->
            AttendeeView.of(listed, delegate).stream()
                .map(view -> new ItipMessage(Method.REQUEST, delegate, Stamp.put(view, when))))
        .toList();
  }

  private boolean isAsked(Property organizer) {
    return Participants.isServed(organizer) && !self.contains(Participants.address(organizer));
  }

  private Map<String, Component> declined(Meeting deleted) {
    Map<String, Component> answers = new LinkedHashMap<>();
    if (deleted.isCancelled()) {
      return answers;
    }
    deleted
        .parts()
        .forEach((key, part) -> {
          if (!Participants.isCancelled(part)) {
            own(part)
                .filter(me -> !Participants.answer(me).equals(Participants.DECLINED))
                .ifPresent(me -> answers.put(key, answer(part, me, Participants.DECLINED)));
          }
        });
    return answers;
  }

  private Map<String, Component> changed(Meeting after, Property organizer) {
    Map<String, Component> answers = new LinkedHashMap<>();
    boolean forced = Participants.isForced(organizer, Method.REPLY);
    after
        .parts()
        .forEach((key, part) ->
            own(part)
                .filter(me -> forced || !Participants.answer(me).equals(before(key, part)))
                .ifPresent(me -> answers.put(key, answer(part, me, Participants.answer(me)))));
    Set<String> formerly = former == null ? Set.of() : former.excluded().keySet();
    if (former != null) {
      Meeting known = former;
      after
          .excluded()
          .forEach((key, date) -> {
            if (!formerly.contains(key)) {
              Property id = new Property("RECURRENCE-ID", date.parameters(), date.value());
              known
                  .instance(key, id)
                  .ifPresent(part ->
                      own(part)
                          .ifPresent(
                              me -> answers.put(key, answer(part, me, Participants.DECLINED))));
            }
          });
    }
    return answers;
  }

  /** A new override answers as the series did until then. */
  private String before(String key, Component part) {
    if (former == null) {
      return Participants.NEEDS_ACTION;
    }
    Component known = former.parts().get(key);
    Optional<Component> source = known != null ? Optional.of(known) : former.master();
    return source.flatMap(this::own).map(Participants::answer).orElse(Participants.NEEDS_ACTION);
  }

  private Optional<Property> own(Component part) {
    return Participants.attendee(part, self);
  }

  /** Says nothing of the other attendees (RFC 5546, 3.2.3). */
  private Component answer(Component part, Property me, String answer) {
    List<Property> properties = new ArrayList<>();
    part.properties().stream().filter(p -> SAID.contains(p.name())).forEach(properties::add);
    part.property(Participants.ORGANIZER).map(Internal::removed).ifPresent(properties::add);
    properties.add(Stamp.of(when));
    properties.add(
        Internal.removed(me).withParameter(Participants.PARTSTAT, answer).withoutParameter("RSVP"));
    if (Participants.answer(me).equals(answer)) {
      Delegation.delegates(me)
          .forEach(who ->
              Participants.attendee(part, who).map(Internal::removed).ifPresent(properties::add));
    }
    properties.add(Property.of("REQUEST-STATUS", "2.0;Success"));
    return new Component(part.name(), properties, List.of());
  }
}
