package org.chalet.server.feed;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.text.Collator;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.calendar.HolidayCalendars;

/** Public holidays as the library Jollyday knows them. */
public final class Holidays implements HolidayCalendars {
  private static final String WORDS = "org.chalet.server.feed.holidays";

  private final Map<String, List<Region>> countries = new ConcurrentHashMap<>();

  @Override
  public List<Region> countries(String language) {
    Locale locale = locale(language);
    return countries.computeIfAbsent(locale.getLanguage(), unknown -> named(locale));
  }

  /** Others than those of the pages are told in English. */
  private static Locale locale(String language) {
    String known = Locale.forLanguageTag(language).getLanguage();
    return List.of("de", "fr", "it").contains(known) ? Locale.of(known) : Locale.ENGLISH;
  }

  private static List<Region> named(Locale locale) {
    List<Region> all = new ArrayList<>();
    for (String code : HolidayManager.getSupportedCalendarCodes()) {
      String country = code.toLowerCase(Locale.ROOT);
      // Stock exchanges have calendars as well.
      if (country.length() == 2) {
        CalendarHierarchy hierarchy = manager(country).getCalendarHierarchy();
        all.add(
            new Region(
                country,
                Locale.of("", country).getDisplayCountry(locale),
                regions(country, hierarchy.getChildren().values(), locale)));
      }
    }
    return sorted(all, locale);
  }

  private static List<Region> regions(
      String parent, Collection<CalendarHierarchy> children, Locale locale) {
    List<Region> regions = new ArrayList<>();
    for (CalendarHierarchy child : children) {
      String id = parent + '/' + child.getId().toLowerCase(Locale.ROOT);
      regions.add(
          new Region(
              id, child.getDescription(locale), regions(id, child.getChildren().values(), locale)));
    }
    return sorted(regions, locale);
  }

  private static List<Region> sorted(List<Region> regions, Locale locale) {
    Collator order = Collator.getInstance(locale);
    regions.sort(Comparator.comparing(Region::name, order::compare));
    return regions;
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }

  @Override
  public Optional<Region> named(String id, String language) {
    List<Region> level = countries(language);
    Optional<Region> found = Optional.empty();
    StringBuilder path = new StringBuilder();
    for (String part : id.split("/", -1)) {
      path.append(path.isEmpty() ? "" : "/").append(part);
      found = level.stream().filter(one -> one.id().contentEquals(path)).findFirst();
      level = found.map(Region::regions).orElse(List.of());
    }
    return found;
  }

  /** The days of one year. */
  List<Holiday> of(String region, Year year) {
    String[] parts = region.split("/", -1);
    String[] within = List.of(parts).subList(1, parts.length).toArray(String[]::new);
    return manager(parts[0]).getHolidays(year, within).stream()
        .sorted(Comparator.comparing(Holiday::getDate).thenComparing(Holiday::getPropertiesKey))
        .toList();
  }

  /** What people call the day; the library speaks no Italian. */
  static String called(Holiday holiday, String language) {
    Locale locale = locale(language);
    if (locale.getLanguage().equals("it")) {
      try {
        return ResourceBundle.getBundle(WORDS, locale).getString(holiday.getPropertiesKey());
      } catch (MissingResourceException unknown) {
        return holiday.getDescription(Locale.ENGLISH);
      }
    }
    return holiday.getDescription(locale);
  }
}
