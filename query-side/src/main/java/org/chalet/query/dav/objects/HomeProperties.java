package org.chalet.query.dav.objects;

import java.util.Map;
import java.util.TreeMap;
import org.chalet.kernel.value.CollectionProperties;

/**
 * What a client says of a home (as the card that is one's own, or alarms that all calendars share).
 * It is kept among the properties of the collection that came with the account, under names that
 * nobody else uses.
 */
final class HomeProperties {
  private static final String SCHEME = "{urn:chalet:home:";
  private static final String DISPLAY_NAME = SCHEME + '}' + "displayname";

  private HomeProperties() {}

  /** Those of the home, of the properties of its first collection. */
  static CollectionProperties of(CollectionProperties kept) {
    Map<String, String> others = new TreeMap<>();
    kept.others()
        .forEach((name, element) -> {
          if (name.startsWith(SCHEME) && !name.equals(DISPLAY_NAME)) {
            others.put('{' + name.substring(SCHEME.length()), element);
          }
        });
    return new CollectionProperties(
        kept.others().get(DISPLAY_NAME), null, null, null, null, others);
  }

  /** The properties of the first collection with these of the home among them. */
  static CollectionProperties into(CollectionProperties kept, CollectionProperties home) {
    Map<String, String> others = new TreeMap<>(withoutHome(kept.others()));
    home.others().forEach((name, element) -> others.put(SCHEME + name.substring(1), element));
    String name = home.displayName();
    if (name != null) {
      others.put(DISPLAY_NAME, name);
    }
    return with(kept, others);
  }

  /** The properties of a collection without those of its home. */
  static CollectionProperties own(CollectionProperties kept) {
    return kept.others().keySet().stream().anyMatch(name -> name.startsWith(SCHEME))
        ? with(kept, withoutHome(kept.others()))
        : kept;
  }

  /** These properties of a collection with those of its home that were kept beside. */
  static CollectionProperties beside(CollectionProperties kept, CollectionProperties own) {
    return into(own, of(kept));
  }

  private static Map<String, String> withoutHome(Map<String, String> others) {
    Map<String, String> own = new TreeMap<>(others);
    own.keySet().removeIf(name -> name.startsWith(SCHEME));
    return own;
  }

  private static CollectionProperties with(CollectionProperties kept, Map<String, String> others) {
    return new CollectionProperties(
        kept.displayName(),
        kept.description(),
        kept.colour(),
        kept.order(),
        kept.timezone(),
        others);
  }
}
