package org.chalet.kernel.value;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an owner can say about a calendar or an address book; all fields are raw, as clients sent
 * them.
 *
 * @param displayName what people call it
 * @param colour {@code #RRGGBB} or {@code #RRGGBBAA}
 * @param order place among the collections of the home
 * @param timezone an iCalendar object with one VTIMEZONE (RFC 4791, 5.2.2)
 * @param others further properties by Clark name ({@code {namespace}local}); the value is the
 *     element as XML text
 */
public record CollectionProperties(
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String colour,
    @Nullable Long order,
    @Nullable String timezone,
    Map<String, String> others) {
  public static final CollectionProperties NONE = named(null);

  public CollectionProperties {
    others = java.util.Collections.unmodifiableMap(new TreeMap<>(others));
  }

  public static CollectionProperties named(@Nullable String displayName) {
    return new CollectionProperties(displayName, null, null, null, null, Map.of());
  }

  /** The same without one of the others. */
  public CollectionProperties withoutOther(String name) {
    Map<String, String> kept = new TreeMap<>(others);
    kept.remove(name);
    return new CollectionProperties(displayName, description, colour, order, timezone, kept);
  }

  /** The same under another name. */
  public CollectionProperties renamed(@Nullable String newName) {
    return new CollectionProperties(newName, description, colour, order, timezone, others);
  }
}
