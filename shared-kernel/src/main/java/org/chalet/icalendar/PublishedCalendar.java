package org.chalet.icalendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalet.contentline.Escapes;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as its publisher offers it: what it says of itself (RFC 7986, or what programs wrote
 * before), and its objects.
 *
 * @param name of one line; null where it has none, as all others
 * @param colour {@code #RRGGBB} or {@code #RRGGBBAA}
 * @param refresh how often it may be asked for at most
 * @param objects see {@link ICalendars#split}
 */
public record PublishedCalendar(
    @Nullable String name,
    @Nullable String description,
    @Nullable String colour,
    @Nullable Duration refresh,
    List<byte[]> objects) {
  private static final String RGB = "#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?";
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 8 * 1024;

  public PublishedCalendar {
    objects = List.copyOf(objects);
  }

  /**
   * @throws org.chalet.kernel.rule.Rejected for what is no calendar
   */
  public static PublishedCalendar of(byte[] file) {
    return of(ICalendars.file(file));
  }

  static PublishedCalendar of(List<Component> calendars) {
    return new PublishedCalendar(
        texts(calendars, "NAME", "X-WR-CALNAME")
            .map(name -> bounded(name.strip().replaceAll("\\s+", " "), LONGEST_NAME))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse(null),
        texts(calendars, "DESCRIPTION", "X-WR-CALDESC")
            .map(description -> bounded(description.strip(), LONGEST_DESCRIPTION))
            .filter(description -> !description.isEmpty())
            .findFirst()
            .orElse(null),
        texts(calendars, "X-APPLE-CALENDAR-COLOR", "COLOR")
            .flatMap(colour -> rgb(colour.strip()).stream())
            .findFirst()
            .orElse(null),
        texts(calendars, "REFRESH-INTERVAL", "X-PUBLISHED-TTL")
            .flatMap(length -> Length.of(length.strip()).stream())
            .map(length -> Duration.ofSeconds(length.inSeconds()))
            .filter(Duration::isPositive)
            .findFirst()
            .orElse(null),
        ICalendars.split(calendars));
  }

  /** What it says of itself, for new programs and for old ones. */
  public List<Property> properties() {
    List<Property> all = new ArrayList<>();
    if (name != null) {
      all.add(text("NAME", name));
      all.add(text("X-WR-CALNAME", name));
    }
    if (description != null) {
      all.add(text("DESCRIPTION", description));
      all.add(text("X-WR-CALDESC", description));
    }
    if (colour != null) {
      ColourNames.nearest(colour).ifPresent(named -> all.add(Property.of("COLOR", named)));
      all.add(Property.of("X-APPLE-CALENDAR-COLOR", colour));
    }
    if (refresh != null) {
      all.add(
          Property.of("REFRESH-INTERVAL", refresh.toString()).withParameter("VALUE", "DURATION"));
      all.add(Property.of("X-PUBLISHED-TTL", refresh.toString()));
    }
    return all;
  }

  private static Property text(String property, String value) {
    return Property.of(property, Escapes.escape(value));
  }

  /** What all calendars of the file say of themselves, the better properties first. */
  private static Stream<String> texts(List<Component> calendars, String... names) {
    return Stream.of(names)
        .flatMap(name -> calendars.stream().flatMap(c -> c.properties(name).stream()))
        .map(Property::text);
  }

  private static Optional<String> rgb(String colour) {
    return colour.matches(RGB) ? Optional.of(colour) : ColourNames.rgb(colour);
  }

  /** Cuts no character in two. */
  private static String bounded(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end).strip();
  }
}
