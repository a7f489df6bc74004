package org.chalet.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.calendar.SuggestedCalendars;
import org.chalet.query.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calendars that the operator suggests. */
@RestController
@Tag(name = "calendars")
public class SuggestionReads {
  private final SuggestedCalendars suggestions;
  private final Feeds feeds;

  public SuggestionReads(SuggestedCalendars suggestions, Feeds feeds) {
    this.suggestions = suggestions;
    this.feeds = feeds;
  }

  /**
   * A suggested calendar.
   *
   * @param calendar the caller's own that shows it; null for whoever has none
   */
  @Schema(name = "SuggestedCalendar")
  public record Suggestion(
      String id,
      String name,
      @Nullable String description,
      @Nullable String colour,
      @Nullable String calendar) {}

  @GetMapping("/api/suggested-calendars")
  @Operation(
      operationId = "getSuggestedCalendars",
      summary = "Calendars that can be taken among one's own, in the operator's order")
  public List<Suggestion> suggestions(HttpServletRequest request) {
    String caller = Caller.of(request).raw();
    return suggestions.all().stream()
        .map(one ->
            new Suggestion(
                one.id(),
                one.name(),
                one.description(),
                one.colour(),
                feeds.subscribed(caller, one.url().raw()).orElse(null)))
        .toList();
  }
}
