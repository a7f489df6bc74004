package org.chalet.server.settings;

import org.chalet.calendar.FeedUrl;
import org.chalet.calendar.SuggestedCalendar;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A published calendar that is suggested to everybody.
 *
 * @param id short and stable: people's calendars are named after it
 * @param url {@code https://…} or {@code webcal://…}
 * @param colour {@code #RRGGBB}
 */
public record SuggestedSettings(
    @Nullable String id,
    @Nullable String name,
    @Nullable String url,
    @Nullable String description,
    @Nullable String colour) {
  SuggestedCalendar suggestion() {
    if (id == null || name == null || url == null) {
      throw new RefusedToStart("a suggested calendar needs an id, a name and a url");
    }
    try {
      return new SuggestedCalendar(id, name, description, colour, new FeedUrl(url));
    } catch (Rejected wrong) {
      throw new RefusedToStart("suggested calendar " + id + ": " + wrong.detail());
    }
  }
}
