package org.chalet.query.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chalet.query.listing.Words;

/** Text as words that are looked for: folded, and parted at whatever is no letter and no digit. */
public final class FoundWords {
  private static final int LONGEST = 64;
  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Scripts that put no blanks between words: each character is one. */
  private static final Pattern UNPARTED =
      Pattern.compile("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private FoundWords() {}

  /** In the order of the text. */
  public static List<String> of(String text) {
    return isPlain(text) ? plain(text) : folded(text);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII);
  }

  /** The same for ASCII, several times faster. */
  private static List<String> plain(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= small.length(); at++) {
      if (at == small.length() || !isWord(small.charAt(at))) {
        if (at > from) {
          words.add(cut(small.substring(from, at)));
        }
        from = at + 1;
      }
    }
    return words;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static List<String> folded(String text) {
    String parted = UNPARTED.matcher(Words.fold(text)).replaceAll(" $1 ");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(parted)) {
      if (!word.isEmpty()) {
        words.add(cut(word));
      }
    }
    return words;
  }

  private static String cut(String word) {
    return word.length() <= LONGEST
        ? word
        : word.substring(
            0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  /** Where in the text, as it was written, there are words that one of those begins. */
  public static List<Mark> marks(String text, List<String> beginnings) {
    return RUN.matcher(text)
        .results()
        .filter(run -> anyBegins(beginnings, of(run.group())))
        .map(FoundWords::mark)
        .toList();
  }

  private static boolean anyBegins(List<String> beginnings, List<String> words) {
    return words.stream().anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
  }

  private static Mark mark(MatchResult run) {
    return new Mark(run.start(), run.end());
  }

  /** From one UTF-16 code unit until before another. */
  public record Mark(int from, int to) {}
}
