package org.chalet.query.dav.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.icalendar.PersonalAvailability;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.caldav.BusyCalendar;
import org.chalet.query.dav.caldav.CalendarCollection;
import org.chalet.query.dav.caldav.SchedulingCollections;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.KeptProperty;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.sharing.Sharing;
import org.chalet.scheduling.SchedulingStreams;

/** Messages about meetings (RFC 6638): they are sent by what happens to calendars. */
public final class SchedulingFeature implements DavFeature, SchedulingCollections {
  private static final String HOMES = "/dav/calendars/";

  private final CalendarViews calendars;
  private final CalendarViews inboxes;
  private final Sharing sharing;
  private final Principals principals;
  private final Commands commands;

  public SchedulingFeature(
      CalendarViews calendars,
      Inboxes inboxes,
      Sharing sharing,
      Principals principals,
      Commands commands) {
    this.sharing = sharing;
    this.calendars = calendars;
    this.inboxes = inboxes.views();
    this.principals = principals;
    this.commands = commands;
  }

  @Override
  public List<String> tokens() {
    return List.of("calendar-auto-schedule", "calendar-availability");
  }

  @Override
  public Optional<ObjectCollection> collection(AccountId owner, String name, String href) {
    return switch (name) {
      case SchedulingStreams.INBOX ->
          inboxes
              .inHome(owner.raw(), name)
              .map(
                  there -> new InboxCollection(inboxes, calendars, sharing, commands, there, href));
      case SchedulingStreams.OUTBOX ->
          Optional.of(new OutboxCollection(inboxes, sharing, commands, owner, href));
      default -> Optional.empty();
    };
  }

  @Override
  public List<DavMethod> methods() {
    BusyPeople people = new BusyPeople(calendars, inboxes, BusyCalendar.MOST_OBJECTS);
    return List.of(new FreeBusyPost(principals, people));
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        principal("schedule-inbox-URL", p -> href(p.owner(), SchedulingStreams.INBOX)),
        principal("schedule-outbox-URL", p -> href(p.owner(), SchedulingStreams.OUTBOX)),
        DavProperty.on(
            ObjectResource.class,
            Names.caldav("schedule-tag"),
            object -> {
              String tag = object.row().scheduleTag();
              return tag == null ? null : PropertyValue.text(tag);
            }),
        new KeptProperty(
            BusyCalendar.TRANSPARENCY,
            CalendarCollection.class,
            keeper -> PropertyValue.of(out -> out.empty(Names.caldav("opaque"))),
            SchedulingFeature::verifyTransparency),
        new KeptProperty(
            XmlName.of(SchedulingStreams.DEFAULT_CALENDAR),
            InboxCollection.class,
            keeper -> firstCalendar((InboxCollection) keeper),
            SchedulingFeature::verifyHref),
        availability(SchedulingStreams.AVAILABILITY.getFirst()),
        availability(SchedulingStreams.AVAILABILITY.getLast()));
  }

  private static DavProperty availability(String name) {
    return new KeptProperty(
        XmlName.of(name),
        InboxCollection.class,
        keeper -> null,
        element -> PersonalAvailability.of(element.text()));
  }

  private static DavProperty principal(
      String name, Function<PrincipalResource, PropertyValue> value) {
    return DavProperty.on(PrincipalResource.class, Names.caldav(name), value::apply);
  }

  private static PropertyValue href(AccountId owner, String name) {
    return PropertyValue.href(HOMES + owner.local() + '/' + name + '/');
  }

  private static PropertyValue firstCalendar(InboxCollection inbox) {
    return PropertyValue.of(
        out -> out.element(Names.dav("href"), HOMES + inbox.owner().local() + "/default/"));
  }

  private static void verifyTransparency(XmlElement element) {
    boolean known =
        element.children().size() == 1
            && (element.has(Names.caldav("opaque")) || element.has(Names.caldav("transparent")));
    if (!known) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a calendar is opaque or transparent");
    }
  }

  private static void verifyHref(XmlElement element) {
    if (element.child(Names.dav("href")).isEmpty()) {
      throw new Rejected(
          ErrorCode.DEFAULT_CALENDAR_NOT_VALID, "the default calendar is named by a DAV:href");
    }
  }
}
