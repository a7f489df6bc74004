package org.chalet.query.dav.caldav;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.FloatingZone;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.Explained;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.objects.ObjectsFile;
import org.chalet.query.dav.objects.Representation;
import org.chalet.query.dav.objects.StoredAnswer;
import org.chalet.query.dav.objects.StoredObjectCollection;
import org.chalet.query.dav.relocation.Relocatable.Arrived;
import org.chalet.query.dav.sharing.Sharable;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;

/** A calendar (RFC 4791, 4.2). */
public class CalendarCollection extends StoredObjectCollection implements Sharable {
  static final List<XmlName> TYPES = List.of(Names.dav("collection"), Names.caldav("calendar"));

  private static final String HOMES = "/dav/calendars/";
  private static final List<XmlName> OWNERS_OF_SUBSCRIPTIONS =
      List.of(
          Names.dav("read"),
          Names.dav("write-properties"),
          Names.dav("read-acl"),
          Names.dav("write-acl"));

  private final CalendarSource source;
  private final Sharing sharing;
  private final Commands commands;

  public CalendarCollection(
      CalendarViews views,
      Sharing sharing,
      Commands commands,
      Document<StoredCollection> document,
      String href) {
    this(new LivingCalendar(views, document), sharing, commands, href);
  }

  CalendarCollection(CalendarSource source, Sharing sharing, Commands commands, String href) {
    super(source, href);
    this.source = source;
    this.sharing = sharing;
    this.commands = commands;
  }

  @Override
  public String collection() {
    return stored().id();
  }

  @Override
  public Sharing sharing() {
    return sharing;
  }

  /** What is published elsewhere is not written here. */
  @Override
  public boolean holdsReadOnly() {
    return isSubscription() || Sharable.super.holdsReadOnly();
  }

  @Override
  public Optional<List<XmlName>> readers() {
    return isSubscription() && share().isEmpty()
        ? Optional.of(OWNERS_OF_SUBSCRIPTIONS)
        : Sharable.super.readers();
  }

  private boolean isSubscription() {
    return CalendarId.isSubscription(stored().id());
  }

  /** Everything that may match a query, see {@link CalendarSource#candidates}. */
  Iterator<CalendarCandidate> candidates(Optional<String> component, long from, long until) {
    return source.candidates(component, from, until);
  }

  /** Adds when its owner is busy, which some may know who do not see what is in it. */
  void addTo(BusyCalendar busy, long from, long until) {
    source.addTo(busy, from, until, floating());
  }

  @Override
  public List<XmlName> types() {
    return typesBeside(TYPES);
  }

  @Override
  public ObjectFormat format() {
    return ObjectFormat.CALENDAR;
  }

  @Override
  protected DavProperty dataAs(XmlElement wanted, DavExchange exchange) {
    return CalendarData.of(wanted, floating(), TimeZonesWanted.of(exchange));
  }

  @Override
  public Representation represented(ObjectResource object, DavExchange exchange) {
    exchange.varies(TimeZonesWanted.HEADER);
    Representation stored = Representation.stored(object);
    return TimeZonesWanted.of(exchange)
        .map(CalendarData::new)
        .map(data ->
            stored.as(
                stored.contentType(),
                data.takenOrStored(stored.bytes()),
                "timezones=" + TimeZonesWanted.said(exchange)))
        .orElse(stored);
  }

  /** The zone in which its owner reads floating times. */
  ZoneId floating() {
    String timezone = properties().timezone();
    return timezone == null ? ZoneOffset.UTC : FloatingZone.of(timezone).orElse(ZoneOffset.UTC);
  }

  @Override
  protected ObjectsFile file(OutputStream out) throws IOException {
    return new CalendarFile(out, properties().displayName());
  }

  @Override
  protected Receipt keepAll(CollectionProperties properties, Trail trail) {
    return commands.send(
        new ChangeCalendarProperties(id(), new PropertiesChange(stored().properties(), properties)),
        trail);
  }

  @Override
  public StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail) {
    ResourceName name = new ResourceName(at.name());
    var put = new PutCalendarObject(id(), name, bytes, precondition, at.written());
    Receipt receipt = sent(put, trail);
    ObjectStored stored = receipt.as(ObjectStored.class);
    return new StoredAnswer(
        stored.asSent() ? stored.etag() : null,
        stored.created(),
        receipt.visible(),
        stored.scheduleTag());
  }

  private Receipt sent(PutCalendarObject put, Trail trail) {
    try {
      return commands.send(put, trail);
    } catch (Rejected refused) {
      throw switch (refused.code()) {
        case CALENDAR_UID_TAKEN -> conflict(put, refused, List.of(this));
        case UNIQUE_SCHEDULING_OBJECT -> conflict(put, refused, beside());
        default -> refused;
      };
    }
  }

  /** Names the object that has the UID (RFC 4791, 5.3.2.1), which views may not show yet. */
  private RuntimeException conflict(
      PutCalendarObject put, Rejected refused, List<CalendarCollection> where) {
    String uid = CalendarObject.of(put.text(), CalendarLimits.OBJECT).uid();
    return where.stream()
        .flatMap(calendar -> calendar.source.named(uid).map(calendar::resource).stream())
        .findFirst()
        .<RuntimeException>map(
            other -> new Explained(refused, out -> out.element(Names.dav("href"), other.href())))
        .orElse(refused);
  }

  /** All calendars of the home that it stands in; nobody learns of those of somebody else. */
  private List<CalendarCollection> beside() {
    String home = HOMES + new AccountId(stored().owner()).local() + '/';
    return href().startsWith(home)
        ? source.beside().stream()
            .map(one -> {
              String at = home + UrlSegment.encode(one.collection().segment()) + '/';
              return new CalendarCollection(one, sharing, commands, at);
            })
            .toList()
        : List.of();
  }

  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, Trail trail) {
    ResourceName name = new ResourceName(at.name());
    return commands.send(new DeleteCalendarObject(id(), name, precondition), trail).visible();
  }

  /** {@code Schedule-Reply: F} tells nobody (RFC 6638, 8.1). */
  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, DavExchange exchange) {
    ResourceName name = new ResourceName(at.name());
    return commands
        .send(
            new DeleteCalendarObject(id(), name, precondition, isReplied(exchange)),
            exchange.trail())
        .visible();
  }

  /** Sends what changes an object; whether views show it is in the receipt. */
  public Receipt send(Command command, Trail trail) {
    return commands.send(command, trail);
  }

  public CalendarId calendar() {
    return id();
  }

  @Override
  public Arrived move(ObjectResource object, ObjectLocation to, boolean overwrite, Trail trail) {
    CalendarId from = ((CalendarCollection) object.in()).id();
    MoveCalendarObject command =
        new MoveCalendarObject(
            from,
            new ResourceName(object.row().name()),
            id(),
            new ResourceName(to.name()),
            overwrite,
            to.written());
    Receipt receipt = commands.send(command, trail);
    return new Arrived(receipt.as(Boolean.class), receipt.visible());
  }

  private static boolean isReplied(DavExchange exchange) {
    String reply = exchange.header("Schedule-Reply");
    return reply == null || !reply.strip().equalsIgnoreCase("F");
  }

  @Override
  public final boolean delete(Trail trail) {
    return delete(trail, true);
  }

  @Override
  public final boolean delete(DavExchange exchange) {
    return delete(exchange.trail(), isReplied(exchange));
  }

  /**
   * @param reply whether organizers of meetings in it are told
   */
  protected boolean delete(Trail trail, boolean reply) {
    return commands.send(new DeleteCalendar(id(), reply), trail).visible();
  }

  private CalendarId id() {
    return new CalendarId(stored().id());
  }
}
