package org.chalet.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A walk through documents of which every word given begins one of their words, in the order of
 * their entries.
 *
 * @param scopes of one of these
 * @param words folded; without any, all documents are found
 * @param only those of that grade; null for all
 * @param tags at least one out of each set
 * @param from lowest order, inclusive
 * @param to highest order, exclusive
 * @param limit at most so many, 1 or more
 * @param descending from the highest to the lowest
 */
public record TextScan(
    Set<String> scopes,
    List<String> words,
    @Nullable TextGrade only,
    List<Set<String>> tags,
    long from,
    long to,
    int limit,
    boolean descending) {
  public TextScan {
    scopes = Set.copyOf(scopes);
    words = List.copyOf(words);
    tags = tags.stream().map(Set::copyOf).toList();
    scopes.forEach(TextEntry::verify);
    words.forEach(TextEntry::verify);
    tags.forEach(some -> some.forEach(TextEntry::verify));
    if (limit < 1) {
      throw new IllegalArgumentException("a scan finds at least one, not " + limit);
    }
  }

  public static TextScan of(Collection<String> scopes, List<String> words, int limit) {
    return new TextScan(
        Set.copyOf(scopes), words, null, List.of(), Long.MIN_VALUE, Long.MAX_VALUE, limit, false);
  }

  /** Whether there is nothing that it could find. */
  public boolean isEmpty() {
    return scopes.isEmpty()
        || from >= to
        || tags.stream().anyMatch(Set::isEmpty)
        || (words.isEmpty() && only != null && only != TextGrade.TITLE_WORDS);
  }

  public TextScan in(Set<String> others) {
    return new TextScan(others, words, only, tags, from, to, limit, descending);
  }

  public TextScan only(@Nullable TextGrade grade) {
    return new TextScan(scopes, words, grade, tags, from, to, limit, descending);
  }

  public TextScan tagged(List<Set<String>> wanted) {
    return new TextScan(scopes, words, only, wanted, from, to, limit, descending);
  }

  /** Bounds of the order: {@code lowest <= order < beyond}. */
  public TextScan between(long lowest, long beyond) {
    return new TextScan(scopes, words, only, tags, lowest, beyond, limit, descending);
  }

  public TextScan limit(int most) {
    return new TextScan(scopes, words, only, tags, from, to, most, descending);
  }

  public TextScan reversed() {
    return new TextScan(scopes, words, only, tags, from, to, limit, true);
  }
}
