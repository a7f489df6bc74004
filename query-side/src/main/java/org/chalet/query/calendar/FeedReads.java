package org.chalet.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How subscribed calendars stand. */
@RestController
@Tag(name = "calendars")
public class FeedReads {
  private final Feeds feeds;

  public FeedReads(Feeds feeds) {
    this.feeds = feeds;
  }

  /**
   * A subscription.
   *
   * @param fetched when it was last had from its publisher; null for never
   * @param next when it is due again; null for at once
   * @param failure why it could not be fetched the last time, as {@code not-found}; null when it
   *     could. What was there before stays
   * @param objects that are shown
   * @param skipped objects that cannot be shown
   */
  @Schema(name = "Subscription")
  public record Subscription(
      String url,
      @Nullable Instant fetched,
      @Nullable Instant next,
      @Nullable String failure,
      long objects,
      int skipped) {}

  @GetMapping("/api/calendars/{calendar}/subscription")
  @Operation(
      operationId = "getSubscription",
      summary = "Where a subscribed calendar comes from, and how it was fetched the last time")
  public Subscription subscription(HttpServletRequest request, @PathVariable String calendar) {
    String id = PathIds.calendar(calendar).raw();
    String caller = Caller.of(request).raw();
    SubscriptionDocument subscription =
        feeds
            .subscription(id)
            .filter(found -> found.owner().equals(caller))
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such subscription of yours"));
    FeedDocument state = feeds.state(id);
    return new Subscription(
        subscription.url(),
        time(state.fetched()),
        time(state.next()),
        state.failure(),
        feeds.count(id),
        state.skipped());
  }

  private static @Nullable Instant time(long epochSecond) {
    return epochSecond == 0 ? null : Instant.ofEpochSecond(epochSecond);
  }
}
