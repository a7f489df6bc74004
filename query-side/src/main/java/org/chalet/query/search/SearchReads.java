package org.chalet.query.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking for words in all that the caller may read. */
@RestController
@Tag(name = "search")
public class SearchReads {
  private static final int USUAL = 20;

  private final Search search;

  public SearchReads(Search search) {
    this.search = search;
  }

  @GetMapping("/api/search")
  @Operation(
      operationId = "search",
      summary = "Events, tasks and cards in all calendars, address books and directories",
      description =
          "What the caller may read now: their own, shared to be viewed at least, subscribed, and"
              + " directories. Best answers first: whole words of the title, words that begin one"
              + " of the title, whole words elsewhere, words that begin one. Among those that"
              + " answer alike comes what is still to come, what ends soonest first; then what is"
              + " over or was written, the latest first. A page may be shorter than `limit` and"
              + " still have a `next`. What was written a moment ago may not be found yet.")
  public Page<Found> search(
      HttpServletRequest request,
      @Parameter(
              description =
                  "Each word has to begin a word in any field; case and accents do not count, nor"
                      + " how a phone number is written. At most 8 words, and 200 characters")
          @RequestParam(required = false)
          @Nullable String q,
      @Parameter(description = "`event`, `task`, `journal` or `card`: only those")
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "Only what happens at that time or later (RFC 3339)")
          @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Only what happens before that time") @RequestParam(required = false)
          @Nullable Instant to,
      @Parameter(
              description =
                  "An e-mail address: only what that person organizes or takes part in, or the"
                      + " person's cards")
          @RequestParam(required = false)
          @Nullable String person,
      @Parameter(description = "Only what is in that collection, as in `calendar:…`")
          @RequestParam(required = false)
          @Nullable String collection,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Wanted wanted = Wanted.of(q, kind, from, to, person, collection);
    return search.page(
        Caller.of(request), wanted, PageRequest.of(cursor, limit == null ? USUAL : limit));
  }
}
