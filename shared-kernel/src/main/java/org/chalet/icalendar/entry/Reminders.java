package org.chalet.icalendar.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** VALARM in people's words. */
final class Reminders {
  private static final String NAME = "VALARM";
  private static final Map<String, String> ACTIONS = Map.of("popup", "DISPLAY", "mail", "EMAIL");
  private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]{1,60}");
  private static final int MOST = 20;
  private static final String WEBHOOK = "webhook:";
  private static final String WEBHOOK_NAME = "X-CHALET-WEBHOOK";
  private static final Pattern WEBHOOK_ID = Pattern.compile("[A-Za-z0-9:_-]{1,100}");

  private Reminders() {}

  /** The component with these alarms; one that says the same as before is left as it was. */
  static Component applied(Component part, List<Reminder> wanted, Organizer owner) {
    if (wanted.size() > MOST) {
      throw Lists.refusal("at most " + MOST + " reminders");
    }
    List<Component> before = new ArrayList<>(part.components(NAME));
    List<Component> components = new ArrayList<>(part.components());
    components.removeAll(before);
    for (Reminder reminder : wanted) {
      Component alarm = alarm(reminder, part, owner);
      Reminder told = shown(alarm);
      Optional<Component> same = before.stream().filter(one -> shown(one).equals(told)).findFirst();
      same.ifPresent(before::remove);
      components.add(same.orElse(alarm));
    }
    return part.withComponents(components);
  }

  private static Component alarm(Reminder reminder, Component part, Organizer owner) {
    List<Property> properties = new ArrayList<>();
    properties.add(Property.of("ACTION", action(reminder.type())));
    properties.add(trigger(reminder));
    if (reminder.type().startsWith(WEBHOOK)) {
      properties.add(Property.of(WEBHOOK_NAME, reminder.type().substring(WEBHOOK.length())));
    }
    String title = part.property("SUMMARY").map(Property::value).orElse("");
    properties.add(Property.of("DESCRIPTION", title));
    if (reminder.type().equals("mail")) {
      properties.add(Property.of("SUMMARY", title));
      properties.add(Property.of("ATTENDEE", "mailto:" + owner.email()));
    }
    return new Component(NAME, properties, List.of());
  }

  private static String action(String type) {
    if (type.startsWith(WEBHOOK)
        && WEBHOOK_ID.matcher(type.substring(WEBHOOK.length())).matches()) {
      return WEBHOOK_NAME;
    }
    String action = ACTIONS.getOrDefault(type, type.toUpperCase(Locale.ROOT));
    if (!ACTION.matcher(action).matches()) {
      throw Lists.refusal("a reminder is of type popup, mail, or webhook: and its id");
    }
    return action;
  }

  private static Property trigger(Reminder reminder) {
    String at = reminder.at();
    if (at != null) {
      try {
        return Property.of("TRIGGER", TimeForm.utc(Instant.parse(at)))
            .withParameter("VALUE", "DATE-TIME");
      } catch (DateTimeException unreadable) {
        throw Lists.refusal("a moment is written 2026-05-01T08:00:00Z");
      }
    }
    String offset = reminder.offset();
    if (offset == null || !EntryTimes.isOffset(offset)) {
      throw Lists.refusal("a reminder has an offset, as -PT15M, or a moment");
    }
    Property trigger = Property.of("TRIGGER", offset);
    return "end".equals(reminder.from()) ? trigger.withParameter("RELATED", "END") : trigger;
  }

  static @Nullable List<Reminder> of(Component part) {
    List<Component> alarms = part.components(NAME);
    return alarms.isEmpty() ? null : alarms.stream().map(Reminders::shown).toList();
  }

  private static Reminder shown(Component alarm) {
    String action =
        alarm
            .property("ACTION")
            .map(one -> one.value().strip())
            .orElse("")
            .toUpperCase(Locale.ROOT);
    String type =
        action.equals(WEBHOOK_NAME) && alarm.has(WEBHOOK_NAME) ? webhook(alarm) : named(action);
    Property trigger = alarm.property("TRIGGER").orElse(Property.of("TRIGGER", ""));
    String value = trigger.value().strip();
    if (value.endsWith("Z")) {
      String moment =
          TimeForm.local(value)
              .map(time -> time.toInstant(ZoneOffset.UTC).toString())
              .orElse(Escapes.unescape(value));
      return new Reminder(type, null, null, moment);
    }
    boolean end = trigger.parameter("RELATED").filter("END"::equalsIgnoreCase).isPresent();
    return new Reminder(type, value.toUpperCase(Locale.ROOT), end ? "end" : "start", null);
  }

  private static String webhook(Component alarm) {
    return WEBHOOK + alarm.property(WEBHOOK_NAME).map(one -> one.value().strip()).orElse("");
  }

  private static String named(String action) {
    return ACTIONS.entrySet().stream()
        .filter(known -> known.getValue().equals(action))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(action.toLowerCase(Locale.ROOT));
  }
}
