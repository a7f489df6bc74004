package org.chalet.query.dav.caldav;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chalet.icalendar.CalendarDataSelection;
import org.chalet.icalendar.CalendarDataSelection.PropertySelection;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Occurrences;
import org.chalet.icalendar.TimeRange;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.sync.Limit;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * CALDAV:calendar-data (RFC 4791, 9.6): the stored bytes, or the part of them that the request
 * wants. What cannot be taken apart is sent as it is.
 *
 * @param part null for the whole
 */
record CalendarData(@Nullable UnaryOperator<Component> part) implements DavProperty {
  private static final int MOST_INSTANCES = 10_000;
  private static final PropertyValue TOO_MANY = new PropertyValue.Refused(507, Limit.REACHED);

  /** From the element of a request; floating times are read in the zone. */
  static CalendarData of(
      XmlElement wanted, ZoneId floating, Optional<UnaryOperator<Component>> zones) {
    boolean offered =
        wanted.attribute("content-type").filter(type -> !type.equals("text/calendar")).isEmpty()
            && wanted.attribute("version").filter(version -> !version.equals("2.0")).isEmpty();
    if (!offered) {
      throw new Rejected(ErrorCode.UNSUPPORTED_CALENDAR_DATA, "calendar data is text/calendar 2.0");
    }
    UnaryOperator<Component> part = null;
    for (XmlElement child : wanted.children()) {
      UnaryOperator<Component> step = step(child, floating);
      UnaryOperator<Component> before = part;
      part = before == null ? step : calendar -> step.apply(before.apply(calendar));
    }
    UnaryOperator<Component> taken = part;
    return new CalendarData(
        zones
            .<UnaryOperator<Component>>map(
                last -> taken == null ? last : calendar -> last.apply(taken.apply(calendar)))
            .orElse(taken));
  }

  private static UnaryOperator<Component> step(XmlElement child, ZoneId floating) {
    return switch (child.name().local()) {
      case "expand" -> {
        TimeRange range = range(child);
        yield calendar ->
            Occurrences.expand(calendar, range.from(), range.until(), floating, MOST_INSTANCES);
      }
      case "limit-recurrence-set" -> {
        TimeRange range = range(child);
        yield calendar ->
            Occurrences.limitRecurrenceSet(calendar, range.from(), range.until(), floating);
      }
      case "limit-freebusy-set" -> {
        TimeRange range = range(child);
        yield calendar -> Occurrences.limitFreeBusySet(calendar, range.from(), range.until());
      }
      case "comp" -> selection(child)::apply;
      default ->
          throw new Rejected(ErrorCode.MALFORMED, "calendar-data with " + child.name().local());
    };
  }

  private static TimeRange range(XmlElement element) {
    Optional<String> start = element.attribute("start");
    Optional<String> end = element.attribute("end");
    if (start.isEmpty() || end.isEmpty()) {
      throw new Rejected(ErrorCode.MALFORMED, "the range needs a start and an end");
    }
    return TimeRange.of(start, end);
  }

  private static CalendarDataSelection selection(XmlElement comp) {
    List<PropertySelection> properties =
        comp.children(Names.caldav("prop")).stream()
            .map(prop ->
                new PropertySelection(
                    upper(prop), prop.attribute("novalue").filter("yes"::equals).isPresent()))
            .toList();
    List<CalendarDataSelection> components =
        comp.children(Names.caldav("comp")).stream().map(CalendarData::selection).toList();
    boolean neither =
        !comp.has(Names.caldav("allprop"))
            && !comp.has(Names.caldav("allcomp"))
            && properties.isEmpty()
            && components.isEmpty();
    return new CalendarDataSelection(
        upper(comp),
        neither || comp.has(Names.caldav("allprop")),
        properties,
        neither || comp.has(Names.caldav("allcomp")),
        components);
  }

  private static String upper(XmlElement named) {
    return named.attribute("name").orElse("").toUpperCase(Locale.ROOT);
  }

  @Override
  public XmlName name() {
    return ObjectFormat.CALENDAR.data();
  }

  @Override
  public boolean inAllprop() {
    return false;
  }

  @Override
  public @Nullable PropertyValue of(DavResource resource, SignedIn reader) {
    byte[] bytes = resource instanceof ObjectResource object ? object.bytes() : null;
    if (bytes == null) {
      return null;
    }
    try {
      byte[] text = taken(bytes);
      return PropertyValue.of(out -> out.text(text));
    } catch (Rejected e) {
      return e.code() == ErrorCode.TOO_MANY_INSTANCES
          ? TOO_MANY
          : PropertyValue.of(out -> out.text(bytes));
    }
  }

  private byte[] taken(byte[] bytes) {
    return part == null ? bytes : ICalendars.write(part.apply(ICalendars.parse(bytes)));
  }

  /** As it is stored where it cannot be taken apart. */
  byte[] takenOrStored(byte[] bytes) {
    try {
      return taken(bytes);
    } catch (Rejected unreadable) {
      return bytes;
    }
  }
}
