package org.chalet.server.proof;

import java.util.List;
import org.chalet.eventformat.OpenEvent;
import org.chalet.query.activity.Activity;
import org.chalet.query.activity.ActivitySchema;
import org.chalet.query.activity.Deed;
import org.chalet.query.activity.DeedFilter;
import org.chalet.query.activity.EventFilter;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.EventLog;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole log for the operator, the newest first; what is sealed stays sealed. */
@RestController
public class LogTimelineEndpoint {
  private final EventLog log;
  private final Activity activity;
  private final DeedFilter deeds;

  public LogTimelineEndpoint(EventLog log, Activity activity, DeedFilter deeds) {
    this.log = log;
    this.activity = activity;
    this.deeds = deeds;
  }

  /**
   * @param client a channel alone: what clients call themselves is sealed
   * @param object the stream of an object, or an account, team, product… of an organization
   */
  @GetMapping("/ops/timeline")
  Page<OpenEvent> timeline(
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(required = false) @Nullable String client,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    EventFilter filter = EventFilter.asked(person, kind, object, client, from, to);
    var wanted = deeds.wanted(List.of(scan(filter)), filter, deed -> false);
    return activity
        .page(wanted, PageRequest.of(cursor, limit))
        .map(deed -> OpenEvent.of(log.readFrom(deed.position(), 1).getFirst()));
  }

  private static Scan<Deed> scan(EventFilter filter) {
    String person = filter.person();
    String object = filter.object();
    if (object != null) {
      return Scan.of(ActivitySchema.BY_OBJECT, object);
    }
    return person != null
        ? Scan.of(ActivitySchema.BY_ACTOR, person)
        : Scan.of(ActivitySchema.BY_POSITION);
  }
}
