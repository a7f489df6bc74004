package org.chalet.calendar;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Calendars of public holidays, which nobody publishes: they are worked out. */
public interface HolidayCalendars {
  /** Where they are said to be published; the name leads nowhere (RFC 2606). */
  String HOST = "holidays.invalid";

  /**
   * A country, or a part of one.
   *
   * @param id {@code ch}, {@code ch/zh}
   * @param name in the language that was asked for
   */
  record Region(String id, String name, List<Region> regions) {
    public Region {
      regions = List.copyOf(regions);
    }
  }

  /**
   * All countries by name.
   *
   * @param language BCP 47 tag; English where it is not one of those that are known
   */
  List<Region> countries(String language);

  /** The one of that id; empty where there is none. */
  Optional<Region> named(String id, String language);

  /** The address of a region's holidays, with their names in a language. */
  static FeedUrl url(String region, String language) {
    return new FeedUrl("https://" + HOST + '/' + region + "?language=" + language);
  }

  static boolean isOne(URI url) {
    return HOST.equals(url.getHost());
  }
}
