package org.chalet.store;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what words a document is found. Words and tags are folded by whoever writes them: ASCII
 * letters are small, and there is nothing in them that parts words.
 *
 * @param scope one tag that says to what the document belongs
 * @param order unique within the kind; what is found comes in its order
 * @param title the words that count most
 * @param text other words
 * @param tags by what it is filtered; no words find them
 */
public record TextEntry(
    String scope, long order, Set<String> title, Set<String> text, Set<String> tags) {
  private static final Pattern WORD = Pattern.compile("[a-z0-9\\x{80}-\\x{10ffff}]+");

  public TextEntry {
    title = Set.copyOf(title);
    text = Set.copyOf(text);
    tags = Set.copyOf(tags);
    Stream.of(Set.of(scope), title, text, tags).flatMap(Set::stream).forEach(TextEntry::verify);
  }

  static void verify(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("this is no folded word: " + word);
    }
  }

  /** Title and text. */
  public Stream<String> words() {
    return Stream.concat(title.stream(), text.stream());
  }

  /** Whether a scan finds it. */
  public boolean isFoundBy(TextScan scan) {
    return scan.scopes().contains(scope)
        && order >= scan.from()
        && order < scan.to()
        && scan.tags().stream().allMatch(some -> some.stream().anyMatch(tags::contains))
        && holds(scan.words())
        && (scan.only() == null || scan.only() == grade(scan.words()));
  }

  private boolean holds(List<String> words) {
    return words.stream().allMatch(word -> words().anyMatch(one -> one.startsWith(word)));
  }

  /** How well it answers to the words, each of which begins one of its own. */
  public TextGrade grade(List<String> words) {
    if (title.containsAll(words)) {
      return TextGrade.TITLE_WORDS;
    }
    if (words.stream().allMatch(word -> title.stream().anyMatch(one -> one.startsWith(word)))) {
      return TextGrade.TITLE_BEGINNINGS;
    }
    return words.stream().allMatch(word -> title.contains(word) || text.contains(word))
        ? TextGrade.WORDS
        : TextGrade.BEGINNINGS;
  }
}
