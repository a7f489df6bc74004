package org.chalet.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.UserInvited;
import org.chalet.query.history.fact.ChangesInOrder;
import org.chalet.query.history.fact.FactChange;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;

/** What happened to an organization; costs follow the part that is told. */
public final class OrganizationHistory {
  private final Streams streams;
  private final Facts facts;

  public OrganizationHistory(Streams streams, Facts facts) {
    this.streams = streams;
    this.facts = facts;
  }

  Page<TimelineEntry> timeline(OrganizationId organization, PageRequest request) {
    String stream = organization.raw();
    String scope = "timeline/" + stream;
    String cursor = request.cursor();
    long length = streams.last(stream) + 1;
    long before =
        cursor == null ? length : Math.clamp(Cursors.decodeNumber(scope, cursor), 0, length);
    long from = Math.max(0, before - request.limit());
    List<EventEnvelope> events = streams.of(stream, from, before);
    String next = from == 0 ? null : Cursors.encode(scope, from);
    return new Page<>(entries(stream, events), next);
  }

  private List<TimelineEntry> entries(String organization, List<EventEnvelope> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    long first = events.getFirst().position();
    long last = events.getLast().position();
    Map<Long, List<FactChange>> changes = facts.changes(organization, first, last + 1);
    return events.reversed().stream()
        .map(event -> entry(event, changes.getOrDefault(event.position(), List.of())))
        .toList();
  }

  /**
   * What happened to one party of it.
   *
   * @param party an account, a team, a product or a room
   * @param unknown refuses one to which nothing ever happened there
   */
  Page<TimelineEntry> timeline(
      OrganizationId organization, String party, ErrorCode unknown, PageRequest request) {
    String in = organization.raw();
    String scope = "timeline/" + in + '/' + party;
    String cursor = request.cursor();
    long head = streams.head();
    long before =
        cursor == null ? head + 1 : Math.clamp(Cursors.decodeNumber(scope, cursor), 0, head + 1);
    List<TimelineEntry> entries = new ArrayList<>();
    OptionalLong found = facts.touched(in, party, before, head);
    if (found.isEmpty() && cursor == null) {
      throw new Rejected(unknown, "nothing that was called so was ever in this organization");
    }
    while (found.isPresent() && entries.size() < request.limit()) {
      long position = found.getAsLong();
      entries.add(entry(streams.at(position), facts.changes(in, party, position)));
      found = facts.touched(in, party, position, head);
    }
    String next = found.isPresent() ? Cursors.encode(scope, entries.getLast().position()) : null;
    return new Page<>(entries, next);
  }

  /**
   * An entry for each event of an organization, in the order of the log.
   *
   * @param last position of the last of them
   */
  public Function<EventEnvelope, TimelineEntry> telling(OrganizationId organization, long last) {
    ChangesInOrder changes = facts.inOrder(organization.raw(), last);
    return event -> entry(event, changes.at(event.position()));
  }

  /** What one event changed. */
  TimelineEntry at(String organization, long position) {
    Map<Long, List<FactChange>> changes = facts.changes(organization, position, position + 1);
    return entry(streams.at(position), changes.getOrDefault(position, List.of()));
  }

  long head() {
    return streams.head();
  }

  private TimelineEntry entry(EventEnvelope event, List<FactChange> told) {
    List<FieldChange> changes = new ArrayList<>(FactDifference.of(told));
    if (event.payload() instanceof UserInvited invited) {
      new Invitations(streams)
          .issued(invited.invitation(), later -> false)
          .ifPresent(issued -> addPersonal(issued, changes));
    }
    return TimelineEntry.of(event, null, changes);
  }

  private static void addPersonal(InvitationIssued issued, List<FieldChange> changes) {
    String invitation = "invitations/" + issued.invitation();
    changes.add(new FieldChange(invitation + "/email", null, issued.email()));
    String expires = Instant.ofEpochSecond(issued.expires()).toString();
    changes.add(new FieldChange(invitation + "/expires", null, expires));
  }
}
