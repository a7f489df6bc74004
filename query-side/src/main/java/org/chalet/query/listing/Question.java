package org.chalet.query.listing;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a list.
 *
 * @param group only this one; null for all
 * @param words each has to begin a word of the entry; the order is that of the words found, then,
 *     where there are any
 * @param viewer who finds what is hidden only where it is about themselves; null for somebody from
 *     whom nothing is hidden
 */
public record Question(
    String list, @Nullable String group, List<String> words, Order order, @Nullable String viewer) {
  private static final int MOST_WORDS = 8;

  public Question {
    words = List.copyOf(words);
  }

  /**
   * @param name what was typed to find somebody; null or blank for everybody
   * @throws Rejected INVALID_VALUE for more words than anybody's name has
   */
  public static Question of(
      String list, @Nullable String group, @Nullable String name, Order order) {
    List<String> words = name == null ? List.of() : Words.typed(name);
    if (words.size() > MOST_WORDS) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "at most " + MOST_WORDS + " words are looked for");
    }
    return new Question(list, group, words, order, null);
  }

  /** The same, asked by somebody who does not find what is hidden, but for themselves. */
  public Question seenBy(String subject) {
    return new Question(list, group, words, order, subject);
  }

  boolean shows(String subject, boolean hidden) {
    return !hidden || viewer == null || viewer.equals(subject);
  }

  /** Whether it finds what is in that group and has those words. */
  public boolean matches(String inGroup, List<String> has) {
    return (group == null || group.equals(inGroup)) && hasAll(has);
  }

  boolean hasAll(List<String> has) {
    return words.stream().allMatch(one -> has.stream().anyMatch(word -> word.startsWith(one)));
  }
}
