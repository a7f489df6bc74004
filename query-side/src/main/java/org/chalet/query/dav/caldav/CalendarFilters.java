package org.chalet.query.dav.caldav;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chalet.contentline.Collation;
import org.chalet.icalendar.CalendarFilter;
import org.chalet.icalendar.CompFilter;
import org.chalet.icalendar.ParamFilter;
import org.chalet.icalendar.PropFilter;
import org.chalet.icalendar.TextMatch;
import org.chalet.icalendar.TimeRange;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.Explained;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;

/** Reads CALDAV:filter (RFC 4791, 9.7). */
final class CalendarFilters {
  private static final String ASCII = "i;ascii-casemap";

  private CalendarFilters() {}

  /** Refuses INVALID_FILTER, UNSUPPORTED_FILTER or UNSUPPORTED_COLLATION. */
  static CalendarFilter of(XmlElement filter) {
    List<XmlElement> roots = filter.children();
    if (roots.size() != 1 || !roots.getFirst().is(Names.caldav("comp-filter"))) {
      throw invalid("a filter has one comp-filter");
    }
    return new CalendarFilter(component(roots.getFirst()));
  }

  /** Which components have times of their own (RFC 4791, 9.9; RFC 7953, 5.2). */
  private static final Set<String> TIMED =
      Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VALARM", "VAVAILABILITY", "AVAILABLE");

  private static CompFilter component(XmlElement element) {
    requireAll(element);
    List<PropFilter> properties = new ArrayList<>();
    List<CompFilter> components = new ArrayList<>();
    boolean absent = false;
    Optional<TimeRange> range = Optional.empty();
    for (XmlElement child : element.children()) {
      switch (local(child)) {
        case "is-not-defined" -> absent = true;
        case "time-range" -> range = Optional.of(range(child));
        case "prop-filter" -> properties.add(property(child));
        case "comp-filter" -> components.add(component(child));
        default -> throw unsupported(child);
      }
    }
    requireAlone(absent, element);
    if (range.isPresent() && !TIMED.contains(name(element))) {
      throw invalid(name(element) + " has no time of its own");
    }
    return new CompFilter(name(element), absent, range, properties, components);
  }

  private static PropFilter property(XmlElement element) {
    requireAll(element);
    List<ParamFilter> parameters = new ArrayList<>();
    boolean absent = false;
    Optional<TimeRange> range = Optional.empty();
    Optional<TextMatch> text = Optional.empty();
    for (XmlElement child : element.children()) {
      switch (local(child)) {
        case "is-not-defined" -> absent = true;
        case "time-range" -> range = Optional.of(range(child));
        case "text-match" -> text = Optional.of(text(child));
        case "param-filter" -> parameters.add(parameter(child));
        default -> throw unsupported(child);
      }
    }
    requireAlone(absent, element);
    return new PropFilter(name(element), absent, range, text, parameters);
  }

  private static ParamFilter parameter(XmlElement element) {
    boolean absent = false;
    Optional<TextMatch> text = Optional.empty();
    for (XmlElement child : element.children()) {
      switch (local(child)) {
        case "is-not-defined" -> absent = true;
        case "text-match" -> text = Optional.of(text(child));
        default -> throw unsupported(child);
      }
    }
    requireAlone(absent, element);
    return new ParamFilter(name(element), absent, text);
  }

  private static TextMatch text(XmlElement element) {
    if (element.attribute("match-type").filter(type -> !type.equals("contains")).isPresent()) {
      throw unsupported(element);
    }
    return new TextMatch(
        element.text(),
        Collation.named(element.attribute("collation").orElse(ASCII)),
        isNegated(element));
  }

  private static boolean isNegated(XmlElement element) {
    return switch (element.attribute("negate-condition").orElse("no")) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw invalid("negate-condition is yes or no");
    };
  }

  /** All that is in a filter has to hold; some servers know another way, which is not the RFC's. */
  private static void requireAll(XmlElement element) {
    if (element.attribute("test").filter(test -> !test.equals("allof")).isPresent()) {
      throw unsupported(element);
    }
  }

  private static void requireAlone(boolean absent, XmlElement element) {
    if (absent && element.children().size() > 1) {
      throw invalid("nothing stands beside is-not-defined");
    }
  }

  private static TimeRange range(XmlElement element) {
    return TimeRange.of(element.attribute("start"), element.attribute("end"));
  }

  private static String name(XmlElement element) {
    String name = element.attribute("name").orElse("").strip().toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw invalid(element.name().local() + " has no name");
    }
    return name;
  }

  private static String local(XmlElement child) {
    return child.name().namespace().equals(Names.CALDAV) ? child.name().local() : "";
  }

  private static Rejected invalid(String detail) {
    return new Rejected(ErrorCode.INVALID_FILTER, detail);
  }

  /** Names what is not supported (RFC 4791, 7.8). */
  private static Explained unsupported(XmlElement child) {
    return new Explained(
        new Rejected(ErrorCode.UNSUPPORTED_FILTER, "no filter knows " + child.name().local()),
        out -> out.empty(child.name(), child.attributes()));
  }
}
