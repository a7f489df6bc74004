package org.chalet.query.finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text in an object by which it is found.
 *
 * @param field as {@code summary}, {@code attendee}, {@code phone}
 * @param isTitle whether its words count most
 */
public record FieldText(String field, boolean isTitle, String text) {
  static final String PHONE = "phone";

  /** By which words it is found. */
  public Stream<String> words() {
    Stream<String> words = FoundWords.of(text).stream();
    return field.equals(PHONE) ? Stream.concat(words, PhoneDigits.ends(text).stream()) : words;
  }

  /** Where it answers to words; all of a phone number. */
  public List<FoundWords.Mark> marks(List<String> words) {
    List<FoundWords.Mark> marks = FoundWords.marks(text, words);
    boolean dialled =
        field.equals(PHONE)
            && PhoneDigits.ends(text).stream()
                .anyMatch(end -> words.stream().anyMatch(end::startsWith));
    return dialled ? List.of(new FoundWords.Mark(0, text.length())) : marks;
  }
}
