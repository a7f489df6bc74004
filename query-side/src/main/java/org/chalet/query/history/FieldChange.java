package org.chalet.query.history;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changed in one field.
 *
 * @param field a path, as {@code users/account:AB12345/role} or {@code VEVENT/SUMMARY}
 * @param before null where there was nothing
 * @param after null where there is nothing any more
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {
  /** Nothing where both are alike. */
  public static Optional<FieldChange> between(
      String field, @Nullable String before, @Nullable String after) {
    return Objects.equals(before, after)
        ? Optional.empty()
        : Optional.of(new FieldChange(field, before, after));
  }

  /** Whether an id is a step of the path, or a value. */
  boolean names(String id) {
    return ("/" + field + "/").contains("/" + id + "/") || id.equals(before) || id.equals(after);
  }
}
