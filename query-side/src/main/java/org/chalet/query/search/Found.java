package org.chalet.query.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.chalet.query.finding.FoundWords;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param kind {@code event}, {@code task}, {@code journal} or {@code card}
 * @param collection {@code calendar:…}, {@code addressbook:…}, or {@code organization:…} for an
 *     entry of its directory
 * @param name of the object in the collection
 * @param start from when it may happen, whatever the time zone; null where it has no beginning
 * @param end until when it may happen, as {@code start}; null where it goes on without end
 * @param matched texts that answer to the words
 */
@Schema(name = "Found")
public record Found(
    String kind,
    String collection,
    String name,
    String uid,
    String title,
    @Nullable Instant start,
    @Nullable Instant end,
    List<Matched> matched) {
  public Found {
    matched = List.copyOf(matched);
  }

  /**
   * A text that answers to words.
   *
   * @param field as {@code summary}, {@code location}, {@code attendee}, {@code name}, {@code
   *     phone}
   * @param text a part of it where it is long
   * @param marks where the words are
   */
  @Schema(name = "FoundText")
  public record Matched(String field, String text, List<FoundWords.Mark> marks) {
    public Matched {
      marks = List.copyOf(marks);
    }
  }
}
