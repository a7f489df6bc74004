package org.chalet.query.history.object;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ETags;
import org.chalet.query.history.FieldChange;
import org.chalet.vcard.VCards;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of an object, in the terms of its format: instances of a series
 * by their RECURRENCE-ID, attendees by address, alarms by what makes them ring, dates and
 * categories one by one, rules and structured names by their parts, parameters by their names.
 */
public final class ObjectDifference {
  private ObjectDifference() {}

  /** Null for a version that is not there. */
  public static List<FieldChange> ofCalendarObjects(
      byte @Nullable [] before, byte @Nullable [] after) {
    return between(before, after, text -> CalendarFields.of(ICalendars.parse(text)));
  }

  /** Null for a version that is not there. */
  public static List<FieldChange> ofCards(byte @Nullable [] before, byte @Nullable [] after) {
    return between(before, after, text -> CardFields.of(VCards.parse(text)));
  }

  private static List<FieldChange> between(
      byte @Nullable [] before, byte @Nullable [] after, Function<byte[], Fields> reading) {
    return read(before, reading).to(read(after, reading));
  }

  /** What an older version took in and this one cannot parse differs as a whole. */
  private static Fields read(byte @Nullable [] text, Function<byte[], Fields> reading) {
    if (text == null) {
      return new Fields();
    }
    try {
      return reading.apply(text);
    } catch (Rejected e) {
      Fields whole = new Fields();
      whole.add("text", new Value(Contents.told(text.length, ETags.of(text)), Map.of(), false));
      return whole;
    }
  }
}
