package org.chalet.server.feed;

import de.focus_shift.jollyday.core.Holiday;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.chalet.calendar.HolidayCalendars;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Property;
import org.chalet.query.calendar.FeedSource;
import org.jspecify.annotations.Nullable;

/** Works public holidays out as if they were published; everything else is fetched. */
public final class HolidayFeeds implements FeedSource, AutoCloseable {
  private static final int YEARS_BEHIND = 2;
  private static final int YEARS_AHEAD = 3;

  private final HttpFeeds fetched;
  private final Holidays holidays;
  private final InstantSource clock;

  public HolidayFeeds(HttpFeeds fetched, Holidays holidays, InstantSource clock) {
    this.fetched = fetched;
    this.holidays = holidays;
    this.clock = clock;
  }

  @Override
  public Answer fetch(URI url, @Nullable String etag, @Nullable String lastModified) {
    if (!HolidayCalendars.isOne(url)) {
      return fetched.fetch(url, etag, lastModified);
    }
    Year now = Year.from(clock.instant().atOffset(ZoneOffset.UTC));
    String current = "\"" + now + "\"";
    if (current.equals(etag)) {
      return new Answer.Unchanged();
    }
    String region = url.getPath().substring(1);
    String query = url.getQuery() == null ? "" : url.getQuery();
    String language = query.replaceFirst("^language=", "");
    return holidays
        .named(region, language)
        .<Answer>map(known -> new Answer.Content(text(known, language, now), current, null))
        .orElse(new Answer.Failed("not-found"));
  }

  private byte[] text(HolidayCalendars.Region region, String language, Year now) {
    List<Component> events = new ArrayList<>();
    for (int year = -YEARS_BEHIND; year <= YEARS_AHEAD; year++) {
      for (Holiday holiday : holidays.of(region.id(), now.plusYears(year))) {
        events.add(event(region.id(), holiday, language));
      }
    }
    List<Property> header =
        List.of(
            Property.of("VERSION", "2.0"),
            Property.of("PRODID", "-//Chalet//Chalet//EN"),
            Property.of("X-WR-CALNAME", Escapes.escape(region.name())));
    return ICalendars.write(new Component("VCALENDAR", header, events));
  }

  private static Component event(String region, Holiday holiday, String language) {
    LocalDate day = holiday.getDate();
    String uid =
        "holiday-" + region.replace('/', '-') + '-' + holiday.getPropertiesKey() + '-' + day;
    List<Property> properties =
        List.of(
            Property.of("UID", Escapes.escape(uid)),
            Property.of("DTSTAMP", "20260101T000000Z"),
            new Property(
                "DTSTART",
                List.of(Parameter.of("VALUE", "DATE")),
                DateTimeFormatter.BASIC_ISO_DATE.format(day)),
            Property.of("SUMMARY", Escapes.escape(Holidays.called(holiday, language))),
            Property.of("TRANSP", "TRANSPARENT"));
    return new Component("VEVENT", properties, List.of());
  }

  @Override
  public void close() throws IOException {
    fetched.close();
  }
}
