package org.chalet.vcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Takes a merge out of a card that may have been changed since: what the merge brought goes, what
 * it took comes back, and every later change stays.
 *
 * @param text the card without what the merge did
 * @param conflicts what was changed since although it came from another card
 * @param removed keys of values of other cards that were removed since
 */
public record Separation(byte[] text, List<Conflict> conflicts, Set<String> removed) {
  /** A later change of something that an absorbed card brought. */
  public enum Kind {
    CHANGED,
    REMOVED
  }

  /**
   * @param merged the value that the merge made, as in the card
   * @param now the value that it has; null where it has none
   */
  public record Conflict(String property, Kind kind, String merged, @Nullable String now) {}

  /**
   * @param before the reference before the merge
   * @param after the reference after it
   * @param now the reference as it is
   * @param keepLater whether values that came with the merge and were changed since stay; else they
   *     go back to what they were before
   */
  public static Separation of(byte[] before, byte[] after, byte[] now, boolean keepLater) {
    if (Arrays.equals(after, now)) {
      return new Separation(before, List.of(), Set.of());
    }
    return new Work(before, after, now, keepLater).done();
  }

  /** A card that came back, without values that were removed since from the card it was part of. */
  public static byte[] without(byte[] card, Set<String> removed) {
    if (removed.isEmpty()) {
      return card;
    }
    return RawCard.without(
        card,
        property ->
            !Union.SINGLE.contains(property.name())
                && !Union.IDENTITY.contains(property.name())
                && removed.containsAll(PropertyKeys.of(property)));
  }

  /** The card under another UID. */
  public static byte[] renamed(byte[] card, String uid) {
    byte[] nameless = RawCard.without(card, property -> property.name().equals("UID"));
    return RawCard.append(nameless, Set.of(), List.of(CardProperty.of("UID", uid)));
  }

  private static final class Work {
    private final byte[] now;
    private final Map<String, CardProperty> before;
    private final Map<String, CardProperty> after;
    private final Map<String, CardProperty> current;
    private final VCard beforeCard;
    private final VCard nowCard;
    private final boolean keepLater;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Set<String> removedSince = new TreeSet<>();
    private final Set<String> leaving = new HashSet<>();
    private final List<CardProperty> returning = new ArrayList<>();

    Work(byte[] before, byte[] after, byte[] now, boolean keepLater) {
      this.now = now;
      this.keepLater = keepLater;
      nowCard = VCards.single(now, Limits.FILE);
      beforeCard = Conversion.to(nowCard.version(), VCards.single(before, Limits.FILE));
      this.before = keyed(beforeCard);
      this.after = keyed(Conversion.to(nowCard.version(), VCards.single(after, Limits.FILE)));
      this.current = keyed(nowCard);
    }

    /** Single-valued properties by their name, values of others by what makes them equal. */
    private static Map<String, CardProperty> keyed(VCard card) {
      Map<String, CardProperty> keyed = new LinkedHashMap<>();
      for (CardProperty property : card.properties()) {
        if (property.isBlank()
            || Union.IDENTITY.contains(property.name())
            || Union.SATELLITES.contains(property.name())) {
          continue;
        }
        if (Union.SINGLE.contains(property.name())) {
          keyed.putIfAbsent(property.name(), property);
        } else {
          PropertyKeys.of(property).forEach(key -> keyed.putIfAbsent(key, property));
        }
      }
      return keyed;
    }

    Separation done() {
      Set<String> keys = new TreeSet<>(after.keySet());
      keys.addAll(before.keySet());
      for (String key : keys) {
        if (Union.SINGLE.contains(key)) {
          separateSingle(key);
        } else {
          separate(key);
        }
      }
      return new Separation(text(), conflicts, removedSince);
    }

    private void separateSingle(String name) {
      CardProperty was = before.get(name);
      CardProperty merged = after.get(name);
      CardProperty is = current.get(name);
      if (merged == null || same(was, merged) || same(was, is)) {
        return;
      }
      if (!same(merged, is)) {
        conflicts.add(
            new Conflict(
                name,
                is == null ? Kind.REMOVED : Kind.CHANGED,
                merged.value(),
                is == null ? null : is.value()));
        if (keepLater) {
          return;
        }
      }
      leaving.add(name);
      if (was != null) {
        returning.add(was);
      }
    }

    private void separate(String key) {
      CardProperty was = before.get(key);
      CardProperty merged = after.get(key);
      boolean is = current.containsKey(key);
      if (was == null && merged != null) {
        if (is) {
          leaving.add(key);
        } else {
          conflicts.add(new Conflict(merged.name(), Kind.REMOVED, merged.value(), null));
          removedSince.add(key);
        }
      } else if (was != null && merged == null && !is) {
        returning.add(Union.LISTS.contains(was.name()) ? was.withValue(item(was, key)) : was);
      }
    }

    private static String item(CardProperty list, String key) {
      return Escapes.split(list.value(), ',').stream()
          .filter(item -> PropertyKeys.item(list, item).equals(key))
          .findFirst()
          .orElse(list.value());
    }

    private static boolean same(@Nullable CardProperty one, @Nullable CardProperty other) {
      return one == null || other == null
          ? one == other
          : PropertyKeys.of(one).equals(PropertyKeys.of(other));
    }

    private byte[] text() {
      Map<String, Boolean> groups = new HashMap<>();
      List<CardProperty> shortened = new ArrayList<>();
      for (CardProperty property : nowCard.properties()) {
        boolean goes = leaves(property);
        if (!property.group().isEmpty() && !Union.SATELLITES.contains(property.name())) {
          groups.merge(property.group(), goes, Boolean::logicalAnd);
        }
        if (goes && Union.LISTS.contains(property.name())) {
          shortened.addAll(rest(property));
        }
      }
      byte[] kept =
          RawCard.without(
              now,
              property ->
                  leaves(property)
                      || Union.SATELLITES.contains(property.name())
                          && groups.getOrDefault(property.group(), false));
      shortened.addAll(regrouped());
      return shortened.isEmpty() ? kept : RawCard.append(kept, Set.of(), shortened);
    }

    private boolean leaves(CardProperty property) {
      if (Union.SINGLE.contains(property.name())) {
        return leaving.contains(property.name());
      }
      return !property.isBlank() && PropertyKeys.of(property).stream().anyMatch(leaving::contains);
    }

    /** What stays of a list that loses some. */
    private List<CardProperty> rest(CardProperty list) {
      List<String> items =
          Escapes.split(list.value(), ',').stream()
              .filter(item -> !leaving.contains(PropertyKeys.item(list, item)))
              .toList();
      return items.isEmpty() ? List.of() : List.of(list.withValue(String.join(",", items)));
    }

    /** What comes back, in groups that nothing else is in, with its labels. */
    private List<CardProperty> regrouped() {
      GroupNames names = new GroupNames(nowCard);
      Map<String, String> moved = new LinkedHashMap<>();
      List<CardProperty> properties = new ArrayList<>();
      for (CardProperty property : returning) {
        properties.add(
            property.group().isEmpty()
                ? property
                : property.grouped(moved.computeIfAbsent(property.group(), one -> names.fresh())));
      }
      for (CardProperty label : beforeCard.properties()) {
        String group = moved.get(label.group());
        if (group != null && Union.SATELLITES.contains(label.name())) {
          properties.add(label.grouped(group));
        }
      }
      return properties;
    }
  }
}
