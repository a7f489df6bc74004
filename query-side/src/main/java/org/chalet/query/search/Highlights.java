package org.chalet.query.search;

import java.util.ArrayList;
import java.util.List;
import org.chalet.query.finding.FieldText;
import org.chalet.query.finding.FoundWords.Mark;

/** What of an object answers to words, as it is shown. */
final class Highlights {
  private static final int MOST_FIELDS = 10;
  private static final int LONGEST_TEXT = 240;
  private static final int BEFORE_MARK = 60;

  private Highlights() {}

  /** Whether every word begins one of the texts, as they are now. */
  static boolean isFound(List<FieldText> texts, List<String> words) {
    return words.stream()
        .allMatch(
            word -> texts.stream().flatMap(FieldText::words).anyMatch(one -> one.startsWith(word)));
  }

  static List<Found.Matched> of(List<FieldText> texts, List<String> words) {
    List<Found.Matched> matched = new ArrayList<>();
    for (FieldText text : texts) {
      List<Mark> marks = text.marks(words);
      if (!marks.isEmpty() && matched.size() < MOST_FIELDS) {
        matched.add(part(text, marks));
      }
    }
    return matched;
  }

  private static Found.Matched part(FieldText text, List<Mark> marks) {
    String whole = text.text();
    if (whole.length() <= LONGEST_TEXT) {
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
