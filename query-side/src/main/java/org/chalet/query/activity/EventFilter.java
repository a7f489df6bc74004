package org.chalet.query.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a timeline are wanted; null wants all.
 *
 * @param person who did it: an account, or {@code system}
 * @param kind an event's name, or what it begins with up to a dot, as {@code team}
 * @param object an id that a changed field names
 * @param client a channel, or a part of the user agent
 * @param from the first moment
 * @param to behind the last moment
 */
public record EventFilter(
    @Nullable String person,
    @Nullable String kind,
    @Nullable String object,
    @Nullable String client,
    @Nullable Instant from,
    @Nullable Instant to) {
  public static final String PERSON = "Who did it: an account, or system";
  public static final String KIND = "An event's name, or its beginning, as team";
  public static final String OBJECT = "An id that what changed names";
  public static final String CLIENT = "rest, dav, web or system, or a part of the user agent";
  public static final String FROM = "From this moment on, as 2026-05-01T10:00:00Z";
  public static final String TO = "Before this moment";

  public static final EventFilter ALL = new EventFilter(null, null, null, null, null, null);

  /**
   * As a request says it.
   *
   * @throws Rejected INVALID_VALUE
   */
  public static EventFilter asked(
      @Nullable String person,
      @Nullable String kind,
      @Nullable String object,
      @Nullable String client,
      @Nullable String from,
      @Nullable String to) {
    return new EventFilter(person, kind, object, client, moment(from), moment(to));
  }

  private static @Nullable Instant moment(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a moment is written as 2026-05-01T10:00:00Z");
    }
  }

  public boolean admits(String actor, String event, Instant time) {
    return (person == null || person.equals(actor))
        && (kind == null || event.equals(kind) || event.startsWith(kind + '.'))
        && (from == null || !time.isBefore(from))
        && (to == null || time.isBefore(to));
  }

  public boolean admitsClient(String channel, @Nullable String userAgent) {
    return client == null
        || client.equals(channel)
        || userAgent != null
            && userAgent.toLowerCase(Locale.ROOT).contains(client.toLowerCase(Locale.ROOT));
  }

  /** The same of whatever object. */
  public EventFilter ofAnyObject() {
    return new EventFilter(person, kind, null, client, from, to);
  }

  /** Its time alone. */
  public EventFilter ofItsTime() {
    return new EventFilter(null, null, null, null, from, to);
  }

  public boolean isAll() {
    return equals(ALL);
  }

  /** As an export says them. */
  public Map<String, String> said() {
    Map<String, String> said = new TreeMap<>();
    put(said, "person", person);
    put(said, "kind", kind);
    put(said, "object", object);
    put(said, "client", client);
    put(said, "from", from);
    put(said, "to", to);
    return said;
  }

  private static void put(Map<String, String> said, String name, @Nullable Object value) {
    if (value != null) {
      said.put(name, value.toString());
    }
  }
}
