package org.chalet.query.dav.scheduling;

import java.util.List;
import org.chalet.calendar.CalendarComponents;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.caldav.CalendarCollection;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.StoredAnswer;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.sharing.Sharing;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.store.Document;

/** Where clients ask when others are busy (RFC 6638, 2.1); nothing is ever in it. */
final class OutboxCollection extends CalendarCollection {
  private static final List<XmlName> OUTBOX =
      List.of(Names.dav("collection"), Names.caldav("schedule-outbox"));

  OutboxCollection(
      CalendarViews views, Sharing sharing, Commands commands, AccountId owner, String href) {
    super(views, sharing, commands, nothing(owner), href);
  }

  private static Document<StoredCollection> nothing(AccountId owner) {
    String id = "outbox:" + owner.local();
    return new Document<>(
        id,
        0,
        new StoredCollection(
            id,
            owner.raw(),
            SchedulingStreams.OUTBOX,
            CalendarComponents.KNOWN,
            CollectionProperties.NONE,
            true,
            0),
        null);
  }

  @Override
  public List<XmlName> types() {
    return OUTBOX;
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
    throw stays();
  }

  @Override
  public StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail) {
    throw new Rejected(ErrorCode.ONLY_THE_OUTBOX_ASKS, "the outbox itself takes questions by POST");
  }

  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, DavExchange exchange) {
    throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "nothing is in the outbox");
  }

  @Override
  protected boolean delete(Trail trail, boolean reply) {
    throw stays();
  }

  private static Rejected stays() {
    return new Rejected(ErrorCode.FORBIDDEN, "the outbox takes questions by POST alone");
  }
}
