package org.chalet.query.history;

import static org.chalet.query.history.OrganizationFold.invitationField;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationReissued;
import org.chalet.organization.UserInvited;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** What happened to an organization, and how it was; from its stream alone. */
public final class OrganizationHistory {
  private final Streams streams;

  public OrganizationHistory(Streams streams) {
    this.streams = streams;
  }

  private record Happened(EventEnvelope event, List<FieldChange> changes) {}

  Page<TimelineEntry> timeline(OrganizationId organization, PageRequest request) {
    OrganizationFold fold = new OrganizationFold();
    Newest<Happened> newest = new Newest<>(organization.raw(), request);
    for (EventEnvelope event : streams.of(organization.raw())) {
      List<FieldChange> changes = fold.take(event.payload());
      newest.add(event.position(), new Happened(event, changes));
    }
    return newest.page().map(this::entry);
  }

  private TimelineEntry entry(Happened happened) {
    List<FieldChange> changes = new ArrayList<>(happened.changes());
    if (happened.event().payload() instanceof UserInvited invited) {
      issued(invited.invitation(), event -> false)
          .ifPresent(issued -> addPersonal(issued, changes));
    }
    return TimelineEntry.of(happened.event(), null, changes);
  }

  private static void addPersonal(InvitationIssued issued, List<FieldChange> changes) {
    String id = issued.invitation();
    changes.add(new FieldChange(invitationField(id, "email"), null, issued.email()));
    String expires = Instant.ofEpochSecond(issued.expires()).toString();
    changes.add(new FieldChange(invitationField(id, "expires"), null, expires));
  }

  /** With the day of expiry that counted then. */
  private Optional<InvitationIssued> issued(String invitation, Predicate<EventEnvelope> counts) {
    @Nullable InvitationIssued known = null;
    for (EventEnvelope event : streams.of(invitation)) {
      if (event.payload() instanceof InvitationIssued issued) {
        known = issued;
      } else if (known != null
          && event.payload() instanceof InvitationReissued again
          && counts.test(event)) {
        known = known.expiring(again.expires());
      }
    }
    return Optional.ofNullable(known);
  }

  /** As of the end of the event at that position. */
  OrganizationAsOf asOf(OrganizationId organization, long position) {
    if (position < 1 || position > streams.head()) {
      throw new Rejected(ErrorCode.UNKNOWN_POSITION, "the log has no such position");
    }
    Instant moment = streams.timeOf(position).orElseThrow();
    return asOf(organization, event -> event.position() <= position, moment);
  }

  /** As of a moment; what happened in that very microsecond counts. */
  OrganizationAsOf asOf(OrganizationId organization, Instant moment) {
    return asOf(organization, event -> !event.time().isAfter(moment), moment);
  }

  private OrganizationAsOf asOf(
      OrganizationId organization, Predicate<EventEnvelope> counts, Instant moment) {
    OrganizationFold fold = new OrganizationFold();
    @Nullable EventEnvelope last = null;
    for (EventEnvelope event : streams.of(organization.raw())) {
      if (!counts.test(event)) {
        break;
      }
      fold.take(event.payload());
      last = event;
    }
    String name = fold.name();
    if (last == null || name == null) {
      throw new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "it was not there yet");
    }
    return new OrganizationAsOf(
        organization.raw(),
        name,
        fold.shown("initials"),
        fold.shown("logo"),
        moment,
        last.position(),
        last.sequence(),
        OrganizationAsOf.users(fold),
        invitations(fold, counts, moment),
        fold.holdings().products(),
        fold.holdings().teams(),
        fold.holdings().grants());
  }

  private List<OrganizationAsOf.Invitation> invitations(
      OrganizationFold fold, Predicate<EventEnvelope> counts, Instant moment) {
    List<OrganizationAsOf.Invitation> open = new ArrayList<>();
    fold.invitations()
        .forEach((id, role) ->
            open.add(
                OrganizationAsOf.Invitation.of(id, role, issued(id, counts).orElse(null), moment)));
    return open;
  }
}
