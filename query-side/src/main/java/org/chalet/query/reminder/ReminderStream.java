package org.chalet.query.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Caller;
import org.chalet.store.DocumentJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reminders for open pages as server-sent events. Every stream ends after some minutes; the page
 * comes again where it stopped, and is asked again who it is.
 */
@RestController
@Tag(name = "reminders")
public class ReminderStream {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Pattern ID = Pattern.compile("\\d{13}/[0-9a-f]{24}");
  private static final int TIME_DIGITS = 13;
  private static final int PAGE = 100;

  /** What another process took first may be seen so much later. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final DueReminders reminders;
  private final ReminderBell bell;
  private final InstantSource clock;
  private final Duration glance;
  private final DocumentJson<DueReminder> json = new DocumentJson<>(DueReminder.class);

  /**
   * @param glance how long a page waits when something rings in another process
   */
  public ReminderStream(
      DueReminders reminders, ReminderBell bell, InstantSource clock, Duration glance) {
    this.reminders = reminders;
    this.bell = bell;
    this.clock = clock;
    this.glance = glance.compareTo(HEARTBEAT) < 0 ? glance : HEARTBEAT;
  }

  /** Where a page has come to. */
  private static final class Reader {
    private final AccountId account;
    private final String first;
    private final Set<String> told = new HashSet<>();
    private String after;

    private Reader(AccountId account, String after) {
      this.account = account;
      this.first = after;
      this.after = after;
    }

    private String from() {
      long millis = Long.parseLong(after.substring(0, TIME_DIGITS));
      String earlier = ReminderRecords.before(Instant.ofEpochMilli(millis).minus(OVERLAP));
      return earlier.compareTo(first) < 0 ? first : earlier;
    }
  }

  @GetMapping(path = "/api/reminders/stream")
  @Operation(
      operationId = "streamReminders",
      summary = "What the caller is reminded of, when it rings",
      description =
          "Server-sent events named `reminder`, each with a `DueReminder` as JSON; first what rang"
              + " within the last day and was not acknowledged. A comment every quarter of a minute"
              + " shows that the server is there. Ends after five minutes: clients come again with"
              + " `Last-Event-ID`. At most 8 at a time for one account.")
  @ApiResponse(
      responseCode = "200",
      description = "goes on",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "429",
      description = "`too-many-requests`: the account listens too often already",
      content = @Content)
  public void stream(
      HttpServletRequest request,
      HttpServletResponse response,
      @Parameter(description = "What came last")
          @RequestHeader(name = "Last-Event-ID", required = false)
          @Nullable String last)
      throws IOException {
    AccountId account = Caller.of(request);
    boolean resumed = last != null && ID.matcher(last).matches();
    Reader reader = new Reader(account, resumed && last != null ? last : reminders.oldest());
    if (request.getMethod().equals("HEAD")) {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      return;
    }
    try (ReminderBell.Listening listening = bell.listen(account)) {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no"); // nginx would keep it back
      go(reader, response.getWriter(), listening);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void go(Reader reader, PrintWriter out, ReminderBell.Listening listening)
      throws InterruptedException {
    Instant end = clock.instant().plus(LIFE);
    out.write("retry: 3000\n\n");
    Instant beaten = Instant.MIN;
    while (!listening.isOver() && clock.instant().isBefore(end)) {
      boolean told = tell(reader, out);
      Instant now = clock.instant();
      if (!told && !now.isBefore(beaten.plus(HEARTBEAT))) {
        out.write(": \n\n");
      }
      if (told || !now.isBefore(beaten.plus(HEARTBEAT))) {
        beaten = now;
        if (out.checkError()) {
          return; // flushes, and says whether the page is gone
        }
      }
      listening.await(glance);
    }
  }

  /** Whether there was something to tell. */
  private boolean tell(Reader reader, PrintWriter out) {
    boolean told = false;
    DueReminders.Part part;
    String after = reader.from();
    do {
      part = reminders.after(reader.account, after, PAGE);
      for (DueReminder reminder : part.reminders()) {
        if (reader.told.add(reminder.id())) {
          tell(reminder, out);
          told = true;
        }
      }
      after = part.last();
    } while (!part.isLast());
    if (after.compareTo(reader.after) > 0) {
      reader.after = after;
    }
    return told;
  }

  private void tell(DueReminder reminder, PrintWriter out) {
    out.write("id: " + reminder.id() + "\nevent: reminder\ndata: ");
    out.write(new String(json.write(reminder), StandardCharsets.UTF_8));
    out.write("\n\n");
  }
}
