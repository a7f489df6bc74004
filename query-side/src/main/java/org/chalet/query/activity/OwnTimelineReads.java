package org.chalet.query.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What concerns the caller, whoever did it. */
@RestController
@Tag(name = "History")
public class OwnTimelineReads {
  private static final String OBJECT =
      "An organization, calendar, address book or object: only what was done to it";

  private final Activity activity;
  private final OwnTimeline timeline;

  public OwnTimelineReads(Activity activity, OwnTimeline timeline) {
    this.activity = activity;
    this.timeline = timeline;
  }

  @GetMapping("/api/me/timeline")
  @Operation(
      operationId = "getMyTimeline",
      summary = "What one did oneself, and what others did to one's own data; the newest first",
      description =
          "A page may be shorter than `limit` and still have a `next`. How others call their"
              + " clients is not told.")
  public Page<Entry> timeline(
      HttpServletRequest request,
      @Parameter(description = EventFilter.PERSON) @RequestParam(required = false)
          @Nullable String person,
      @Parameter(description = EventFilter.KIND) @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = OBJECT) @RequestParam(required = false) @Nullable String object,
      @Parameter(description = EventFilter.CLIENT) @RequestParam(required = false)
          @Nullable String client,
      @Parameter(description = EventFilter.FROM) @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = EventFilter.TO) @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    AccountId caller = Caller.of(request);
    EventFilter filter = EventFilter.asked(person, kind, object, client, from, to);
    Page<Deed> deeds =
        activity.page(timeline.wanted(caller, filter), PageRequest.of(cursor, limit));
    List<Deed> own =
        deeds.items().stream().filter(deed -> caller.raw().equals(deed.actor())).toList();
    Map<Long, KnownClient> clients = activity.clientsOf(own);
    return deeds.map(deed -> Entry.of(deed, clients));
  }
}
