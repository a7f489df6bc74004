package org.chalet.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.FloatingZone;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.ZonesByReference;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.icalendar.entry.EntryReading;
import org.chalet.icalendar.entry.EntryText;
import org.chalet.icalendar.entry.Reminder;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/**
 * What somebody settled about a calendar beside its name and colour; kept as the properties that
 * DAV clients know, so that both tell the same.
 *
 * @param visible whether it is shown among one's calendars
 * @param zone IANA name of the zone in which times are said; null for that of the person
 * @param timed reminders of new events with times
 * @param allDay reminders of new events of whole days
 */
public record CalendarSettings(
    boolean visible, @Nullable String zone, List<Reminder> timed, List<Reminder> allDay) {
  private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
  private static final String OWN = "urn:chalet:dav";
  private static final String HIDDEN = "hidden";
  private static final String TIMED = "default-alarm-vevent-datetime";
  private static final String ALL_DAY = "default-alarm-vevent-date";
  private static final int DATE_LENGTH = 10;

  public CalendarSettings {
    timed = List.copyOf(timed);
    allDay = List.copyOf(allDay);
  }

  /** Those that the properties tell; what is illegible says nothing. */
  public static CalendarSettings of(CollectionProperties properties) {
    return new CalendarSettings(
        !properties.others().containsKey(clark(OWN, HIDDEN)),
        Optional.ofNullable(properties.timezone()).flatMap(FloatingZone::tzid).orElse(null),
        reminders(properties.others().get(clark(CALDAV, TIMED))),
        reminders(properties.others().get(clark(CALDAV, ALL_DAY))));
  }

  /** A new event with the reminders that it gets where none are said. */
  public EntryDetails over(EntryDetails event) {
    String start = event.start() == null ? "" : event.start();
    boolean days = Boolean.TRUE.equals(event.allDay()) || start.length() == DATE_LENGTH;
    return event.orReminders(days ? allDay : timed);
  }

  /** The properties that tell these; refuses INVALID_VALUE. */
  public CollectionProperties over(CollectionProperties now, EntryText text) {
    Map<String, String> others = new TreeMap<>(now.others());
    String hidden = clark(OWN, HIDDEN);
    if (visible) {
      others.remove(hidden);
    } else {
      others.putIfAbsent(hidden, "<hidden xmlns=\"" + OWN + "\"/>");
    }
    put(others, TIMED, timed, text);
    put(others, ALL_DAY, allDay, text);
    boolean sameZone = Objects.equals(of(now).zone(), zone);
    return new CollectionProperties(
        now.displayName(),
        now.description(),
        now.colour(),
        now.order(),
        sameZone ? now.timezone() : definition(),
        others);
  }

  private @Nullable String definition() {
    if (zone == null) {
      return null;
    }
    return ZonesByReference.definition(zone)
        .orElseThrow(
            () -> new Rejected(ErrorCode.INVALID_VALUE, "not a time zone of the IANA database"));
  }

  private static void put(
      Map<String, String> others, String name, List<Reminder> reminders, EntryText text) {
    String clark = clark(CALDAV, name);
    if (reminders.equals(reminders(others.get(clark)))) {
      return;
    }
    if (reminders.isEmpty()) {
      others.remove(clark);
      return;
    }
    StringBuilder alarms = new StringBuilder();
    for (Component alarm : text.alarms(reminders)) {
      alarms.append(new String(ICalendars.write(alarm), StandardCharsets.UTF_8));
    }
    String escaped =
        alarms.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    others.put(clark, "<" + name + " xmlns=\"" + CALDAV + "\">" + escaped + "</" + name + ">");
  }

  private static List<Reminder> reminders(@Nullable String element) {
    int from = element == null ? -1 : element.indexOf('>');
    int until = element == null ? -1 : element.lastIndexOf("</");
    if (element == null || from < 0 || until < from) {
      return List.of();
    }
    String alarms =
        element
            .substring(from + 1, until)
            .replace("<![CDATA[", "")
            .replace("]]>", "")
            .replace("&#13;", "")
            .replace("&#xD;", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .strip();
    try {
      String whole =
          "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + alarms + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
      Component event =
          ICalendars.parse(whole.getBytes(StandardCharsets.UTF_8)).components("VEVENT").getFirst();
      return Optional.ofNullable(EntryReading.of(event.withComponents(rung(event))).reminders())
          .orElse(List.of());
    } catch (Rejected illegible) {
      return List.of();
    }
  }

  /** Apple says by ACTION:NONE that there is none. */
  private static List<Component> rung(Component event) {
    return event.components("VALARM").stream()
        .filter(alarm ->
            alarm
                .property("ACTION")
                .map(Property::value)
                .filter("NONE"::equalsIgnoreCase)
                .isEmpty())
        .toList();
  }

  private static String clark(String namespace, String name) {
    return '{' + namespace + '}' + name;
  }
}
