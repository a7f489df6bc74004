package org.chalet.query.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chalet.query.past.Moments;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller did, so that whoever wants to undo something finds it. */
@RestController
@Tag(name = "History")
public class ActivityReads {
  private static final String FROM = "Only what was done at that time or later (RFC 3339)";
  private static final String TO = "Only what was done before that time";

  private final Activity activity;
  private final Moments moments;

  public ActivityReads(Activity activity, Moments moments) {
    this.activity = activity;
    this.moments = moments;
  }

  @GetMapping("/api/me/activity")
  @Operation(
      operationId = "getMyActivity",
      summary = "What one did oneself, with which client; the newest first",
      description = "A page may be shorter than `limit` and still have a `next`.")
  public Page<Entry> activity(
      HttpServletRequest request,
      @Parameter(description = "The `id` of one of one's clients: only what it did")
          @RequestParam(required = false)
          @Nullable Long client,
      @Parameter(description = FROM) @RequestParam(required = false) @Nullable Instant from,
      @Parameter(description = TO) @RequestParam(required = false) @Nullable Instant to,
      @Parameter(description = "Only what was done in that collection, as in `calendar:…`")
          @RequestParam(required = false)
          @Nullable String collection,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    String caller = Caller.of(request).raw();
    PageRequest page = PageRequest.of(cursor, limit);
    if (client != null && !isOwn(client, caller)) {
      return new Page<>(List.of(), null);
    }
    Scan<Deed> scan =
        client == null
            ? Scan.of(ActivitySchema.BY_ACTOR, caller)
            : Scan.of(ActivitySchema.BY_CLIENT, client);
    Page<Deed> deeds = activity.page(new Wanted(scan, collection, first(from), beyond(to)), page);
    Map<Long, KnownClient> clients = activity.clientsOf(deeds.items());
    return deeds.map(deed -> Entry.of(deed, clients));
  }

  @GetMapping("/api/me/activity/clients")
  @Operation(
      operationId = "getMyActivityClients",
      summary = "One's devices, programs and sessions, and how much each did; the newest first")
  public Page<ClientActivity> clients(
      HttpServletRequest request,
      @Parameter(description = FROM) @RequestParam(required = false) @Nullable Instant from,
      @Parameter(description = TO) @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    long first = first(from);
    long beyond = beyond(to);
    return activity
        .clients(Caller.of(request).raw(), PageRequest.of(cursor, limit))
        .map(client ->
            ClientActivity.of(
                client,
                activity.count(client, first, beyond),
                activity.last(client, first, beyond)));
  }

  private boolean isOwn(long number, String caller) {
    KnownClient known = activity.client(number).orElse(null);
    return known != null && known.actor().equals(caller);
  }

  private long first(@Nullable Instant from) {
    return from == null ? 0 : moments.from(from);
  }

  private long beyond(@Nullable Instant to) {
    return to == null ? Long.MAX_VALUE : moments.from(to);
  }
}
