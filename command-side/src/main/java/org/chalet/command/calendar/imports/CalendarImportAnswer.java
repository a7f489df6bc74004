package org.chalet.command.calendar.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param existing {@code keep} or {@code replace}
 * @param total objects in the file
 * @param stored those that were not in the calendar
 * @param replaced those that said something else before
 * @param unchanged those that said the same
 * @param kept those that go on saying something else
 * @param refused those that could not be taken
 * @param state {@code preparing}, {@code running}, {@code finished}, {@code cancelled} or {@code
 *     stopped}
 * @param reason token of what stopped it; null otherwise
 */
@Schema(name = "CalendarImport")
record CalendarImportAnswer(
    String id,
    String calendar,
    Instant started,
    String existing,
    int total,
    int stored,
    int replaced,
    int unchanged,
    int kept,
    int refused,
    String state,
    @Nullable String reason) {
  static CalendarImportAnswer of(CalendarImport known) {
    return new CalendarImportAnswer(
        known.id(),
        known.calendar(),
        Instant.ofEpochSecond(known.started()),
        known.replace() ? "replace" : "keep",
        known.total(),
        known.done().stored(),
        known.done().replaced(),
        known.done().unchanged(),
        known.done().kept(),
        known.refused(),
        known.state().name().toLowerCase(Locale.ROOT),
        known.reason().isEmpty() ? null : known.reason());
  }
}
