package org.chalet.icalendar.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.ZonesByReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes what people say of events and tasks into components; whatever they do not speak of stays.
 *
 * @param zone in which times are said where nobody names one
 * @param owner of the calendar
 */
public record EntryText(String zone, Organizer owner, Instant now) {
  private static final Property PRODUCT = Property.of("PRODID", "-//Chalet//Chalet//EN");
  private static final Pattern COLOUR = Pattern.compile("[A-Za-z]{3,30}");
  private static final Map<String, Set<String>> STATUSES =
      Map.of(
          "VEVENT",
          Set.of("confirmed", "tentative", "cancelled"),
          "VTODO",
          Set.of("needs-action", "in-process", "completed", "cancelled"));
  private static final Set<String> VISIBILITIES = Set.of("public", "private", "confidential");
  private static final int LONGEST = 100_000;
  private static final int MOST_PRIORITY = 9;
  private static final int WHOLE = 100;

  /** A calendar object with one component. */
  public Component created(String kind, String uid, EntryDetails details) {
    List<Property> properties =
        List.of(
            Property.of("UID", Escapes.escape(uid)),
            Property.of("CREATED", TimeForm.utc(now)),
            Property.of("SEQUENCE", "0"));
    Component part = applied(new Component(kind, properties, List.of()), details);
    if (kind.equals("VEVENT") && !part.has("DTSTART")) {
      throw Lists.refusal("an event has a start");
    }
    List<Property> header = List.of(Property.of("VERSION", "2.0"), PRODUCT);
    return withZones(new Component("VCALENDAR", header, List.of(part)));
  }

  /** Alarms of an event that does not say what it is about yet. */
  public List<Component> alarms(List<Reminder> reminders) {
    return Reminders.applied(new Component("VEVENT", List.of(), List.of()), reminders, owner)
        .components();
  }

  /** With the definitions of all zones that it names. */
  public static Component withZones(Component calendar) {
    return ZonesByReference.with(calendar);
  }

  /** The component as it is from now on. */
  public Component applied(Component part, EntryDetails details) {
    verifyKind(part.name(), details);
    Component changed = EntryTimes.applied(part, details, zone);
    changed = words(changed, details);
    if (details.recurrence() != null) {
      changed = Repetitions.applied(changed, details.recurrence());
    }
    if (details.participants() != null) {
      changed = Participants.applied(changed, details.participants(), owner);
    }
    if (details.attachments() != null) {
      changed = Links.attached(changed, details.attachments());
    }
    changed = meeting(changed, details);
    if (details.reminders() != null) {
      changed = Reminders.applied(changed, details.reminders(), owner);
    }
    return changed.equals(part) ? part : stamped(changed);
  }

  /** A new description still tells where people meet. */
  private static Component meeting(Component part, EntryDetails details) {
    String wanted = details.meetingLink();
    String known = details.description() == null ? null : Links.meetingOf(part);
    String link = wanted == null ? known : wanted;
    return link == null ? part : Links.meeting(part, link);
  }

  private static void verifyKind(String kind, EntryDetails details) {
    boolean task = kind.equals("VTODO");
    boolean foreign =
        task
            ? details.end() != null || details.busy() != null
            : details.due() != null
                || details.progress() != null
                || details.completed() != null
                || details.parent() != null;
    if (foreign) {
      throw Lists.refusal(
          task
              ? "a task has a due time and neither end nor busy"
              : "an event has an end and neither due time, progress nor parent");
    }
  }

  private Component stamped(Component part) {
    Component stamped = set(part, "DTSTAMP", TimeForm.utc(now));
    return set(stamped, "LAST-MODIFIED", TimeForm.utc(now));
  }

  private Component words(Component part, EntryDetails details) {
    Component changed = part;
    changed = text(changed, "SUMMARY", details.title());
    changed = text(changed, "DESCRIPTION", details.description());
    changed = text(changed, "LOCATION", details.location());
    changed = link(changed, details.url());
    changed = colour(changed, details.colour());
    changed = token(changed, "CLASS", details.visibility(), VISIBILITIES);
    changed =
        token(changed, "STATUS", details.status(), STATUSES.getOrDefault(part.name(), Set.of()));
    if (details.busy() != null) {
      changed = set(changed, "TRANSP", details.busy() ? "OPAQUE" : "TRANSPARENT");
    }
    changed = number(changed, "PRIORITY", details.priority(), MOST_PRIORITY);
    changed = number(changed, "PERCENT-COMPLETE", details.progress(), WHOLE);
    changed = completed(changed, details.completed());
    changed = parent(changed, details.parent());
    return categories(changed, details.categories());
  }

  private static Component text(Component part, String name, @Nullable String text) {
    if (text == null) {
      return part;
    }
    if (text.length() > LONGEST) {
      throw Lists.refusal("a text has at most " + LONGEST + " characters");
    }
    return text.isEmpty() ? part.without(name) : set(part, name, Escapes.escape(text));
  }

  private static Component link(Component part, @Nullable String url) {
    if (url == null) {
      return part;
    }
    return url.isEmpty() ? part.without("URL") : set(part, "URL", Links.verified(url));
  }

  private static Component colour(Component part, @Nullable String colour) {
    if (colour == null || colour.isEmpty()) {
      return colour == null ? part : part.without("COLOR");
    }
    if (!COLOUR.matcher(colour).matches()) {
      throw Lists.refusal("a colour of an event is a name of CSS, as tomato");
    }
    return set(part, "COLOR", colour.toLowerCase(Locale.ROOT));
  }

  private static Component token(
      Component part, String name, @Nullable String token, Set<String> known) {
    if (token == null || token.isEmpty()) {
      return token == null ? part : part.without(name);
    }
    if (!known.contains(token)) {
      throw Lists.refusal(
          name + " is one of " + String.join(", ", known.stream().sorted().toList()));
    }
    return set(part, name, token.toUpperCase(Locale.ROOT));
  }

  private static Component number(Component part, String name, @Nullable Integer number, int most) {
    if (number == null) {
      return part;
    }
    if (number < 0 || number > most) {
      throw Lists.refusal(name + " lies between 0 and " + most);
    }
    return number == 0 && name.equals("PRIORITY")
        ? part.without(name)
        : set(part, name, number.toString());
  }

  private static Component completed(Component part, @Nullable String completed) {
    if (completed == null || completed.isEmpty()) {
      return completed == null ? part : part.without("COMPLETED");
    }
    try {
      return set(part, "COMPLETED", TimeForm.utc(Instant.parse(completed)));
    } catch (DateTimeException unreadable) {
      throw Lists.refusal("a moment is written 2026-05-01T08:00:00Z");
    }
  }

  private static Component parent(Component part, @Nullable String parent) {
    if (parent == null) {
      return part;
    }
    List<Property> properties = new ArrayList<>(part.properties());
    properties.removeIf(EntryReading::isParent);
    if (!parent.isEmpty()) {
      properties.add(
          Property.of("RELATED-TO", Escapes.escape(parent)).withParameter("RELTYPE", "PARENT"));
    }
    return part.withProperties(properties);
  }

  private static Component categories(Component part, @Nullable List<String> categories) {
    if (categories == null) {
      return part;
    }
    List<Property> properties = new ArrayList<>(part.without("CATEGORIES").properties());
    if (!categories.isEmpty()) {
      properties.add(
          Property.of(
              "CATEGORIES", String.join(",", categories.stream().map(Escapes::escape).toList())));
    }
    return part.withProperties(properties);
  }

  /** In its place, with its parameters, or at the end. */
  private static Component set(Component part, String name, String value) {
    List<Property> properties = new ArrayList<>();
    boolean there = false;
    for (Property property : part.properties()) {
      if (!property.name().equals(name)) {
        properties.add(property);
      } else if (!there) {
        properties.add(property.withValue(value));
        there = true;
      }
    }
    if (!there) {
      properties.add(Property.of(name, value));
    }
    return part.withProperties(properties);
  }
}
