package org.chalet.command.calendar;

import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.EditScope;
import org.chalet.icalendar.NextInstance;
import org.chalet.icalendar.SeriesEdit;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.icalendar.entry.EntryReading;
import org.chalet.icalendar.entry.EntryText;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** A task that is done, or open again. */
record TaskCompletion(EntryText text, boolean done) {
  private static final Set<String> OVER = Set.of("completed", "cancelled");
  private static final int WHOLE = 100;

  /** The first instance of a recurring task is meant that is open, or done, where none is named. */
  Component in(Component calendar, @Nullable String instance) {
    Optional<String> meant =
        Optional.ofNullable(instance).or(() -> NextInstance.of(calendar, this::changes));
    boolean recurs = calendar.components("VTODO").stream().anyMatch(part -> part.has("RRULE"));
    if (recurs && meant.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_INSTANCE, "all of it is done");
    }
    EditScope scope = meant.isPresent() ? EditScope.THIS : EditScope.ALL;
    Component changed =
        SeriesEdit.change(calendar, scope, meant.orElse(null), "", this::said).kept();
    return changed == null ? calendar : changed;
  }

  private boolean changes(Component part) {
    String status = EntryReading.token(part, "STATUS");
    boolean over = status != null && OVER.contains(status);
    return done != over;
  }

  private Component said(Component part) {
    EntryDetails details =
        done
            ? EntryDetails.NONE.with(null, "completed", WHOLE, text.now().toString())
            : EntryDetails.NONE.with(null, "needs-action", 0, "");
    return text.applied(part, details);
  }
}
