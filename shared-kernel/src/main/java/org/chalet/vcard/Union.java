package org.chalet.vcard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chalet.contentline.Escapes;

/** Collects what duplicates add to a reference. */
final class Union {
  /** Properties of which a card has one. */
  static final Set<String> SINGLE =
      Set.of(
          "VERSION",
          "PRODID",
          "UID",
          "REV",
          "KIND",
          "N",
          "FN",
          "BDAY",
          "ANNIVERSARY",
          "DEATHDATE",
          "BIRTHPLACE",
          "DEATHPLACE",
          "GENDER",
          "PHOTO",
          "LOGO",
          "SOUND",
          "TZ",
          "GEO",
          "MAILER",
          "CLASS",
          "SORT-STRING",
          "NAME",
          "X-ANNIVERSARY",
          "X-ADDRESSBOOKSERVER-KIND",
          "X-PHONETIC-FIRST-NAME",
          "X-PHONETIC-MIDDLE-NAME",
          "X-PHONETIC-LAST-NAME",
          "X-ABSHOWAS",
          "X-ABUID",
          "X-GENDER");

  /** Properties that a duplicate never gives away: they say which card it was, not who is on it. */
  static final Set<String> IDENTITY =
      Set.of("VERSION", "PRODID", "UID", "REV", "X-ABUID", "CLIENTPIDMAP");

  static final Set<String> LISTS = Set.of("CATEGORIES", "NICKNAME");

  /** Properties that only speak of another one in their group. */
  static final Set<String> SATELLITES = Set.of("X-ABLABEL", "X-ABADR");

  private final Set<String> singles = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> replaced = new HashSet<>();
  private final List<CardProperty> additions = new ArrayList<>();
  private final GroupNames groups;

  Union(VCard reference) {
    this.groups = new GroupNames(reference);
    reference.properties().forEach(this::know);
  }

  private void know(CardProperty property) {
    if (!property.isBlank()) {
      singles.add(property.name());
      PropertyKeys.of(property).forEach(keys::add);
    }
  }

  void set(CardProperty single) {
    replaced.add(single.name());
    additions.add(single);
    know(single);
  }

  void add(VCard duplicate) {
    Map<String, String> moved = new HashMap<>();
    List<CardProperty> satellites = new ArrayList<>();
    for (CardProperty property : duplicate.properties()) {
      if (property.isBlank() || IDENTITY.contains(property.name())) {
        continue;
      }
      if (SATELLITES.contains(property.name()) && !property.group().isEmpty()) {
        satellites.add(property);
      } else {
        add(property, moved);
      }
    }
    for (CardProperty satellite : satellites) {
      String group = moved.get(satellite.group().toLowerCase(Locale.ROOT));
      if (group != null) {
        additions.add(satellite.grouped(group));
      }
    }
  }

  private void add(CardProperty property, Map<String, String> moved) {
    if (SINGLE.contains(property.name())) {
      if (!singles.contains(property.name())) {
        set(regrouped(property, moved));
      }
    } else if (LISTS.contains(property.name())) {
      addItems(property, moved);
    } else if (!keys.containsAll(PropertyKeys.of(property))) {
      additions.add(regrouped(property, moved));
      know(property);
    }
  }

  private void addItems(CardProperty list, Map<String, String> moved) {
    List<String> missing = new ArrayList<>(Escapes.split(list.value(), ','));
    missing.removeIf(item -> item.isBlank() || !keys.add(PropertyKeys.item(list, item)));
    if (!missing.isEmpty()) {
      additions.add(regrouped(list.withValue(String.join(",", missing)), moved));
    }
  }

  private CardProperty regrouped(CardProperty property, Map<String, String> moved) {
    if (property.group().isEmpty()) {
      return property;
    }
    String old = property.group().toLowerCase(Locale.ROOT);
    return property.grouped(moved.computeIfAbsent(old, _ -> groups.fresh()));
  }

  List<CardProperty> additions() {
    return additions;
  }

  /** Names of single-valued properties whose empty lines in the reference give way. */
  Set<String> replaced() {
    return replaced;
  }
}
