package org.chalet.query.listing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as it is compared: without case and accents, and cut into words. */
public final class Words {
  private static final int LONGEST = 64;
  private static final int MOST = 24;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** {@code Zoë Groß} is {@code zoe gross}. */
  public static String fold(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(parts).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Folded, with single blanks: by what names are ordered. */
  public static String key(String name) {
    return BLANKS.matcher(fold(name)).replaceAll(" ").strip();
  }

  /**
   * What somebody may begin to type to find a name or an address: each word, whole and in its
   * parts; of an e-mail address also the domain.
   */
  public static List<String> of(Collection<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      for (String word : BLANKS.split(fold(text))) {
        add(words, word);
        int at = word.lastIndexOf('@');
        for (String part : PUNCTUATION.split(at < 0 ? word : word.substring(0, at))) {
          add(words, part);
        }
        add(words, word.substring(at + 1));
      }
    }
    return words.stream().limit(MOST).toList();
  }

  /** The words of a search, as they were typed. */
  static List<String> typed(String text) {
    return BLANKS
        .splitAsStream(fold(text))
        .filter(word -> !word.isEmpty())
        .map(Words::cut)
        .distinct()
        .toList();
  }

  private static void add(Set<String> words, String word) {
    if (!word.isEmpty()) {
      words.add(cut(word));
    }
  }

  private static String cut(String word) {
    return word.length() <= LONGEST
        ? word
        : word.substring(
            0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }
}
