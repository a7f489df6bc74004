package org.chalet.query.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is reminded of. */
@RestController
@Tag(name = "reminders")
public class ReminderReads {
  private static final String SCOPE = "reminders";

  private final DueReminders reminders;

  public ReminderReads(DueReminders reminders) {
    this.reminders = reminders;
  }

  @GetMapping("/api/reminders/due")
  @Operation(
      operationId = "getDueReminders",
      summary = "What rang within the last day and was not acknowledged, in order of ringing",
      description =
          "Pop-up reminders of events and tasks in the caller's calendars, and in those that"
              + " others share with the caller to be edited. A page may be shorter than `limit` and"
              + " still have a `next`.")
  public Page<DueReminder> due(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = PageRequest.of(cursor, limit).limit();
    String after = cursor == null ? reminders.oldest() : Cursors.decodeText(SCOPE, cursor);
    DueReminders.Part part = reminders.after(Caller.of(request), after, most);
    return new Page<>(part.reminders(), part.isLast() ? null : Cursors.encode(SCOPE, part.last()));
  }
}
