package org.chalet.query.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.activity.Activity;
import org.chalet.query.activity.ActivitySchema;
import org.chalet.query.activity.Deed;
import org.chalet.query.activity.DeedFilter;
import org.chalet.query.activity.EventFilter;
import org.chalet.query.activity.Wanted;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Scan;

/**
 * The entries of an organization's timeline that a filter admits, found by an index of what it
 * names first: the object, the person or the kind.
 */
public final class FilteredTimeline {
  private static final int MOST_READ = 500;

  private final OrganizationHistory history;
  private final Facts facts;
  private final Activity activity;
  private final DeedFilter deeds;

  public FilteredTimeline(
      OrganizationHistory history, Facts facts, Activity activity, DeedFilter deeds) {
    this.history = history;
    this.facts = facts;
    this.activity = activity;
    this.deeds = deeds;
  }

  /** The newest first; a page may be short although there is more. */
  Page<TimelineEntry> page(OrganizationId organization, EventFilter filter, PageRequest request) {
    String in = organization.raw();
    String object = filter.object();
    return object == null
        ? activity
            .page(deeds.wanted(List.of(scan(in, filter)), filter), request)
            .map(deed -> history.at(in, deed.position()))
        : about(in, object, filter, request);
  }

  private static Scan<Deed> scan(String organization, EventFilter filter) {
    String person = filter.person();
    String kind = filter.kind();
    if (person != null) {
      return Scan.of(ActivitySchema.BY_ACTOR_THERE, organization, person);
    }
    if (kind != null) {
      return Scan.of(
          kind.contains(".") ? ActivitySchema.BY_KIND : ActivitySchema.BY_CONTEXT,
          organization,
          kind);
    }
    return Scan.of(ActivitySchema.BY_SCOPE, organization, organization);
  }

  private Page<TimelineEntry> about(
      String organization, String object, EventFilter filter, PageRequest request) {
    String scope = "timeline/" + organization + "/about/" + object;
    Wanted about =
        deeds.wanted(
            List.of(Scan.of(ActivitySchema.BY_OBJECT_THERE, organization, object)),
            filter.ofItsTime());
    long before = about.beyond();
    if (request.cursor() != null) {
      before = Math.min(before, Cursors.decodeNumber(scope, request.cursor()));
    }
    EventFilter others = filter.ofAnyObject();
    List<TimelineEntry> shown = new ArrayList<>();
    for (int read = 0; read < MOST_READ; read++) {
      OptionalLong found = last(organization, object, about, before);
      if (found.isEmpty()) {
        return new Page<>(shown, null);
      }
      if (shown.size() == request.limit()) {
        break;
      }
      before = found.getAsLong();
      TimelineEntry entry = history.at(organization, before);
      if (entry.isAdmitted(others)) {
        shown.add(entry);
      }
    }
    return new Page<>(shown, Cursors.encode(scope, before));
  }

  /** What facts say of it, or what an event names it for. */
  private OptionalLong last(String organization, String object, Wanted about, long before) {
    NavigableSet<Long> found = new TreeSet<>();
    long head = history.head();
    facts.touched(organization, object, Math.min(before, head + 1), head).ifPresent(found::add);
    Wanted earlier =
        new Wanted(about.scans(), about.matching(), about.from(), Math.min(before, about.beyond()));
    found.addAll(positions(activity.page(earlier, PageRequest.of(null, 1)).items()));
    return found.isEmpty() || found.last() < about.from()
        ? OptionalLong.empty()
        : OptionalLong.of(found.last());
  }

  private static Collection<Long> positions(List<Deed> deeds) {
    return deeds.stream().map(Deed::position).toList();
  }
}
