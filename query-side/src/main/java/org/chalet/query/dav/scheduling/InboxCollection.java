package org.chalet.query.dav.scheduling;

import java.util.List;
import java.util.Optional;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.caldav.CalendarCollection;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.StoredAnswer;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.sharing.Sharing;
import org.chalet.scheduling.ChangeSchedulingProperties;
import org.chalet.scheduling.ChosenCalendar;
import org.chalet.scheduling.RemoveInboxItem;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.store.Document;

/** Where messages about meetings lie for clients to read, and to take away (RFC 6638, 2.2). */
final class InboxCollection extends CalendarCollection {
  private static final List<XmlName> INBOX =
      List.of(Names.dav("collection"), Names.caldav("schedule-inbox"));
  private final CalendarViews calendars;
  private final Commands commands;

  InboxCollection(
      CalendarViews views,
      CalendarViews calendars,
      Sharing sharing,
      Commands commands,
      Document<StoredCollection> document,
      String href) {
    super(views, sharing, commands, document, href);
    this.calendars = calendars;
    this.commands = commands;
  }

  @Override
  public List<XmlName> types() {
    return INBOX;
  }

  /** Without a chosen calendar that is gone: what is not valid must not be told (RFC 6638, 9.2). */
  @Override
  public CollectionProperties properties() {
    CollectionProperties kept = super.properties();
    boolean valid =
        ChosenCalendar.in(kept)
            .filter(chosen -> calendars.inHome(stored().owner(), chosen.segment()).isPresent())
            .isPresent();
    return valid ? kept : kept.withoutOther(SchedulingStreams.DEFAULT_CALENDAR);
  }

  @Override
  public boolean isSharedByReader() {
    return false;
  }

  AccountId owner() {
    return new AccountId(stored().owner());
  }

  @Override
  public Receipt keep(CollectionProperties properties, Trail trail) {
    return commands.send(
        new ChangeSchedulingProperties(
            owner(), new PropertiesChange(stored().properties(), properties)),
        trail);
  }

  @Override
  public Optional<XmlName> concerned(ErrorCode refusal) {
    return refusal == ErrorCode.DEFAULT_CALENDAR_NOT_VALID
        ? Optional.of(XmlName.of(SchedulingStreams.DEFAULT_CALENDAR))
        : super.concerned(refusal);
  }

  @Override
  public StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail) {
    throw new Rejected(
        ErrorCode.ONLY_THE_OUTBOX_ASKS, "messages come into the inbox by themselves");
  }

  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, DavExchange exchange) {
    return commands
        .send(new RemoveInboxItem(owner(), new ResourceName(at.name())), exchange.trail())
        .visible();
  }

  @Override
  protected boolean delete(Trail trail, boolean reply) {
    throw new Rejected(ErrorCode.FORBIDDEN, "the inbox stays");
  }
}
