package org.chalet.icalendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to an alarm that rang (RFC 9074, 6 and 7).
 *
 * @param key of the alarm, see {@link AlarmKeys}
 * @param now when it is acknowledged
 */
public record AlarmAnswer(String key, Instant now) {
  private static final String ALARM = "VALARM";
  private static final String RELATED = "RELATED-TO";
  private static final String SNOOZE = "SNOOZE";
  private static final List<String> OF_ITS_OWN =
      List.of("UID", "TRIGGER", "REPEAT", "DURATION", "ACKNOWLEDGED", RELATED);

  /**
   * When it is to ring again.
   *
   * @param instance the one of a series that it is about, or null
   * @param uid of the alarm that rings then
   */
  public record Again(Instant at, @Nullable String instance, String uid) {}

  /** The calendar in which it is silent; refuses UNKNOWN_REMINDER. */
  public Component acknowledged(Component calendar) {
    return answered(calendar, null);
  }

  /** The calendar in which it rings once more; refuses UNKNOWN_REMINDER. */
  public Component putOff(Component calendar, Again again) {
    return answered(calendar, again);
  }

  private Component answered(Component calendar, @Nullable Again again) {
    List<Component> concerned = calendar.components().stream().filter(this::concerns).toList();
    if (concerned.isEmpty()) {
      throw new Rejected(ErrorCode.UNKNOWN_REMINDER, "there is no such alarm");
    }
    Component meant = again == null ? null : meant(calendar, concerned, again);
    List<Component> parts = new ArrayList<>();
    for (Component part : calendar.components()) {
      boolean here = meant != null && part.isSame(meant);
      parts.add(concerns(part) ? answeredIn(part, here ? again : null) : part);
    }
    return calendar.withComponents(parts);
  }

  private boolean concerns(Component part) {
    return alarm(part).isPresent();
  }

  private Optional<Component> alarm(Component part) {
    return part.components(ALARM).stream().filter(one -> AlarmKeys.of(one).equals(key)).findFirst();
  }

  /** Where the same alarm is in several instances, that of the named one. */
  private static Component meant(Component calendar, List<Component> concerned, Again again) {
    InstanceKeys keys = new InstanceKeys(calendar);
    return concerned.stream()
        .filter(part ->
            part.property("RECURRENCE-ID")
                .flatMap(keys::of)
                .filter(id -> id.equals(again.instance()))
                .isPresent())
        .findFirst()
        .or(() -> concerned.stream().filter(part -> !part.has("RECURRENCE-ID")).findFirst())
        .orElse(concerned.getFirst());
  }

  private Component answeredIn(Component part, @Nullable Again again) {
    Component rung = alarm(part).orElseThrow();
    Component origin = origin(part, rung).orElse(rung);
    String uid = AlarmKeys.uid(origin).orElse(again == null ? "" : "origin-" + again.uid());
    List<Component> components = new ArrayList<>();
    for (Component one : part.components()) {
      if (one.isSame(origin)) {
        components.add(silent(one, uid));
      } else if (!one.isSame(rung) && !isPutOff(one, uid)) {
        components.add(one);
      }
    }
    if (again != null) {
      components.add(ringing(origin, uid, again));
    }
    return part.withComponents(components);
  }

  /** The alarm that was put off to become this one. */
  private static Optional<Component> origin(Component part, Component alarm) {
    return snoozed(alarm)
        .flatMap(uid ->
            part.components(ALARM).stream()
                .filter(one -> AlarmKeys.uid(one).filter(uid::equals).isPresent())
                .findFirst());
  }

  private static Optional<String> snoozed(Component alarm) {
    return alarm.properties(RELATED).stream()
        .filter(one -> one.parameter("RELTYPE").filter(SNOOZE::equalsIgnoreCase).isPresent())
        .map(one -> one.value().strip())
        .findFirst();
  }

  private static boolean isPutOff(Component alarm, String uid) {
    return alarm.name().equals(ALARM) && snoozed(alarm).filter(uid::equals).isPresent();
  }

  private Component silent(Component alarm, String uid) {
    List<Property> properties = new ArrayList<>(alarm.without("ACKNOWLEDGED").properties());
    if (!alarm.has("UID") && !uid.isEmpty()) {
      properties.addFirst(Property.of("UID", uid));
    }
    properties.add(Property.of("ACKNOWLEDGED", utc(now)));
    return alarm.withProperties(properties);
  }

  private static Component ringing(Component origin, String uid, Again again) {
    List<Property> properties = new ArrayList<>();
    properties.add(Property.of("UID", again.uid()));
    properties.add(Property.of("TRIGGER", utc(again.at())).withParameter("VALUE", "DATE-TIME"));
    properties.add(Property.of(RELATED, uid).withParameter("RELTYPE", SNOOZE));
    properties.addAll(origin.without(OF_ITS_OWN.toArray(String[]::new)).properties());
    return origin.withProperties(properties);
  }

  private static String utc(Instant time) {
    Instant second = time.truncatedTo(ChronoUnit.SECONDS);
    return new Moment(second.getEpochSecond(), false, Moment.UTC).text();
  }
}
