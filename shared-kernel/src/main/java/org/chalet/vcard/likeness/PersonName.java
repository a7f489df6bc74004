package org.chalet.vcard.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name as it is compared: folded words.
 *
 * @param given with further given names after it
 * @param family without particles as {@code von}
 * @param suffix {@code jr}, {@code ii} and the like; or empty
 */
record PersonName(List<String> given, List<String> family, String suffix) {
  private static final PersonName NONE = new PersonName(List.of(), List.of(), "");

  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "prof",
          "mr",
          "mrs",
          "ms",
          "miss",
          "sir",
          "herr",
          "frau",
          "hr",
          "fr",
          "mme",
          "mlle",
          "monsieur",
          "madame",
          "signor",
          "signora",
          "sig",
          "dott",
          "dipl",
          "ing",
          "med",
          "phd",
          "lic",
          "iur");
  private static final Set<String> PARTICLES =
      Set.of("von", "van", "de", "der", "den", "di", "da", "del", "della", "la", "le", "du", "zu");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "jun", "junior", "sr", "sen", "senior", "ii", "iii", "iv");
  private static final Set<String> JUNIOR = Set.of("jr", "jun", "junior");
  private static final Set<String> SENIOR = Set.of("sr", "sen", "senior");

  static PersonName of(CardTraits traits) {
    List<String> given = new ArrayList<>(words(traits.given()));
    List<String> family = words(traits.family());
    String suffix = suffixIn(Folding.words(traits.suffix()));
    if (given.isEmpty() || family.isEmpty()) {
      return spoken(traits);
    }
    given.addAll(words(traits.additional()));
    suffix = suffix.isEmpty() ? suffixIn(family) : suffix;
    return new PersonName(given, withoutSuffixes(family), suffix);
  }

  /** Where the parts are not told apart: the family name is last, or before a comma. */
  private static PersonName spoken(CardTraits traits) {
    String text =
        traits.formatted().isEmpty() ? traits.given() + traits.family() : traits.formatted();
    if (text.indexOf('@') >= 0) {
      return NONE;
    }
    int comma = text.indexOf(',');
    List<String> words =
        words(comma < 0 ? text : text.substring(comma + 1) + ' ' + text.substring(0, comma));
    String suffix = suffixIn(words);
    List<String> name = withoutSuffixes(words);
    if (name.isEmpty() || name.stream().allMatch(word -> Character.isDigit(word.charAt(0)))) {
      return NONE;
    }
    int last = name.size() - 1;
    return last == 0
        ? new PersonName(name, List.of(), suffix)
        : new PersonName(name.subList(0, last), name.subList(last, last + 1), suffix);
  }

  private static List<String> words(String text) {
    List<String> words = Folding.words(text);
    if (words.size() > 1) {
      words.removeIf(word -> TITLES.contains(word) || PARTICLES.contains(word));
    }
    return words;
  }

  private static String suffixIn(List<String> words) {
    for (String word : words) {
      if (SUFFIXES.contains(word)) {
        return JUNIOR.contains(word) ? "jr" : SENIOR.contains(word) ? "sr" : word;
      }
    }
    return "";
  }

  private static List<String> withoutSuffixes(List<String> words) {
    return words.stream().noneMatch(SUFFIXES::contains)
        ? words
        : words.stream().filter(word -> !SUFFIXES.contains(word)).toList();
  }

  boolean isEmpty() {
    return given.isEmpty();
  }

  /** One word, of which nobody can say which name it is. */
  boolean isSingle() {
    return family.isEmpty();
  }

  /** With the names in the other order. */
  PersonName turned() {
    return new PersonName(family, given, suffix);
  }

  /** The same for a name and the same name the other way round. */
  String key() {
    if (isSingle()) {
      return String.join(" ", given);
    }
    String first = given.getFirst();
    String last = family.getFirst();
    return first.compareTo(last) <= 0 ? first + ' ' + last : last + ' ' + first;
  }
}
