package org.chalet.query.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What somebody typed to find something. */
public final class Asked {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 8;

  private Asked() {}

  /**
   * Its words, each of which has to begin one of what is found; a phone number is one.
   *
   * @throws Rejected INVALID_VALUE for a text that is too long or has too many words
   */
  public static List<String> words(String typed) {
    if (typed.length() > LONGEST) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "at most " + LONGEST + " characters are looked for");
    }
    List<String> words = new ArrayList<>();
    Matcher numbers = PhoneDigits.TYPED.matcher(typed);
    StringBuilder others = new StringBuilder();
    while (numbers.find()) {
      String number = PhoneDigits.typed(numbers.group());
      numbers.appendReplacement(
          others, number.isEmpty() ? Matcher.quoteReplacement(numbers.group()) : " ");
      if (!number.isEmpty()) {
        words.add(number);
      }
    }
    numbers.appendTail(others);
    words.addAll(FoundWords.of(others.toString()));
    List<String> distinct = words.stream().distinct().toList();
    if (distinct.size() > MOST_WORDS) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "at most " + MOST_WORDS + " words are looked for");
    }
    return distinct;
  }
}
