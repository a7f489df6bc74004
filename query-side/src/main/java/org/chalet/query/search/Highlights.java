package org.chalet.query.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.query.finding.FieldText;
import org.chalet.query.finding.FoundWords.Mark;

/** What of an object answers to words, as it is shown. */
final class Highlights {
  private static final int MOST_FIELDS = 10;
  private static final int LONGEST_TEXT = 240;
  private static final int BEFORE_MARK = 60;

  private Highlights() {}

  /** Texts that answer to words; empty unless every word begins one of them, as they are now. */
  static Optional<List<Found.Matched>> of(List<FieldText> texts, List<String> words) {
    Set<String> missing = new HashSet<>(words);
    List<Found.Matched> matched = new ArrayList<>();
    for (FieldText text : texts) {
      Set<String> here = answering(text, words);
      missing.removeAll(here);
      if (!here.isEmpty() && matched.size() < MOST_FIELDS) {
        matched.add(part(text, text.marks(words)));
      }
    }
    return missing.isEmpty() ? Optional.of(matched) : Optional.empty();
  }

  private static Set<String> answering(FieldText text, List<String> words) {
    Set<String> answering = new HashSet<>();
    text.words()
        .forEach(one -> {
          for (String word : words) {
            if (one.startsWith(word)) {
              answering.add(word);
            }
          }
        });
    return answering;
  }

  private static Found.Matched part(FieldText text, List<Mark> marks) {
    String whole = text.text();
    if (whole.length() <= LONGEST_TEXT || marks.isEmpty()) {
      return new Found.Matched(text.field(), whole, marks);
    }
    int from = boundary(whole, marks.getFirst().from() - BEFORE_MARK);
    int to = boundary(whole, Math.min(whole.length(), from + LONGEST_TEXT));
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.from() < to)
            .map(mark -> new Mark(mark.from() - from, Math.min(mark.to(), to) - from))
            .toList();
    return new Found.Matched(text.field(), whole.substring(from, to), inside);
  }

  /** Never in the middle of a character. */
  private static int boundary(String text, int at) {
    if (at <= 0) {
      return 0;
    }
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
