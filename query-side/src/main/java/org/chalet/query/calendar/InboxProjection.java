package org.chalet.query.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.chalet.calendar.CalendarComponents;
import org.chalet.contentline.Limits;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.ICalendars;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ETags;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.OwnerGone;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.scheduling.InboxItemReceived;
import org.chalet.scheduling.InboxItemRemoved;
import org.chalet.scheduling.SchedulingPropertiesChanged;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.store.ViewSchema;

/** Scheduling inboxes and the messages in them (RFC 6638, 2.2): one for each account. */
public final class InboxProjection implements Projection {
  private static final CollectionKinds<CalendarObjectDocument> KINDS = CalendarSchema.KINDS;

  @Override
  public ViewSchema schema() {
    return CalendarSchema.INBOXES;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("scheduling", "identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case AccountRegistered registered -> open(event, registered.account(), changes);
      case AccountErased erased -> OwnerGone.from(KINDS, erased.account(), changes);
      case SchedulingPropertiesChanged changed ->
          changes
              .get(KINDS.collections(), idOf(changed.owner()))
              .map(there -> there.value().with(changed.properties()))
              .ifPresent(now -> changes.put(KINDS.collections(), now.id(), now));
      case InboxItemReceived received -> receive(event, received, changes);
      case InboxItemRemoved removed -> remove(event, removed, changes);
      default -> {} // messages on their way are in no inbox
    }
  }

  /** The id of somebody's inbox. */
  public static String idOf(String account) {
    return "inbox:" + new AccountId(account).local();
  }

  private static void open(EventEnvelope event, String account, Changes changes) {
    var inbox =
        new StoredCollection(
            idOf(account),
            account,
            SchedulingStreams.INBOX,
            CalendarComponents.KNOWN,
            CollectionProperties.NONE,
            true,
            event.position());
    changes.put(KINDS.collections(), inbox.id(), inbox);
  }

  private static void receive(EventEnvelope event, InboxItemReceived item, Changes changes) {
    String inbox = idOf(item.owner());
    if (changes.get(KINDS.collections(), inbox).isEmpty()) {
      return;
    }
    byte[] text = item.text().getBytes(StandardCharsets.UTF_8);
    var message =
        new CalendarObjectDocument(
            inbox,
            item.name(),
            null,
            item.uid(),
            item.component(),
            ETags.of(text),
            text.length,
            event.time().getEpochSecond(),
            event.position(),
            false,
            span(text),
            null);
    changes.put(KINDS.objects(), CollectionKinds.idOf(inbox, item.name()), message, text);
  }

  private static void remove(EventEnvelope event, InboxItemRemoved item, Changes changes) {
    String inbox = idOf(item.owner());
    if (changes.get(KINDS.collections(), inbox).isPresent()) {
      changes.put(
          KINDS.objects(),
          CollectionKinds.idOf(inbox, item.name()),
          CalendarObjectDocument.gone(
              inbox, item.name(), null, event.time().getEpochSecond(), event.position()));
    }
  }

  /** A message that no calendar could hold is kept all the same. */
  private static IndexedSpan span(byte[] text) {
    try {
      byte[] object = ICalendars.write(ICalendars.parse(text).without("METHOD"));
      return IndexedSpan.of(CalendarObject.of(object, Limits.OBJECT));
    } catch (Rejected unreadable) {
      return IndexedSpan.UNKNOWN;
    }
  }
}
