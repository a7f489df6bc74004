package org.chalet.command.collection;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/** Bounds of what an owner can say about a collection. */
public final class Properties {
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?");
  private static final Pattern CLARK_NAME = Pattern.compile("(\\{[^{}\\s]*})?[^{}\\s]+");
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 8 * 1024;
  private static final int LONGEST_TIMEZONE = 64 * 1024;
  private static final int LONGEST_OTHER = 16 * 1024;
  private static final int MOST_OTHERS = 64;

  private Properties() {}

  /** Refuses what is out of bounds or not what it should be. */
  public static void verify(CollectionProperties properties) {
    bounded("a display name", properties.displayName(), LONGEST_NAME);
    bounded("a description", properties.description(), LONGEST_DESCRIPTION);
    bounded("a time zone", properties.timezone(), LONGEST_TIMEZONE);
    String colour = properties.colour();
    if (colour != null && !COLOUR.matcher(colour).matches()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a colour is written #RRGGBB or #RRGGBBAA");
    }
    verifyTimezone(properties.timezone());
    verifyOthers(properties.others());
  }

  private static void bounded(String what, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      throw new Rejected(ErrorCode.INVALID_VALUE, what + " has at most " + longest + " characters");
    }
  }

  private static void verifyTimezone(@Nullable String timezone) {
    if (timezone == null) {
      return;
    }
    Component calendar = ICalendars.parse(timezone.getBytes(StandardCharsets.UTF_8));
    if (calendar.components("VTIMEZONE").size() != 1) {
      throw new Rejected(
          ErrorCode.INVALID_CALENDAR_DATA, "a calendar's time zone is one VTIMEZONE");
    }
  }

  private static void verifyOthers(Map<String, String> others) {
    if (others.size() > MOST_OTHERS) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "a collection keeps at most " + MOST_OTHERS + " properties");
    }
    others.forEach((name, value) -> {
      if (!CLARK_NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "not a property name");
      }
      bounded("a property", value, LONGEST_OTHER);
    });
  }
}
