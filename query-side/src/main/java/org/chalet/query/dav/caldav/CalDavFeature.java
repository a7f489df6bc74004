package org.chalet.query.dav.caldav;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalet.calendar.CalendarComponents;
import org.chalet.contentline.Collation;
import org.chalet.icalendar.Bounds;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.RoomId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.PatchableProperty;
import org.chalet.query.dav.core.PropertyField;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.HomeBranch;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.sync.Multiget;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.past.PastShelf;
import org.chalet.query.sharing.Sharing;
import org.jspecify.annotations.Nullable;

/** Calendars (RFC 4791). */
public final class CalDavFeature implements DavFeature {
  private static final XmlName NAME = new XmlName("", "name");
  private static final XmlName CONTENT_TYPE = new XmlName("", "content-type");
  private static final XmlName VERSION = new XmlName("", "version");

  /** Of text; parsed objects take several times as much. */
  private static final int PARSED_OCTETS = 2 * 1024 * 1024;

  private final HomeBranch branch;
  private final FreeBusyQuery freeBusy;

  public CalDavFeature(
      CalendarViews views,
      Sharing sharing,
      PastShelf past,
      SchedulingCollections scheduling,
      Commands commands,
      Principals principals,
      InstantSource clock) {
    this.freeBusy = new FreeBusyQuery(principals, clock);
    this.branch =
        new HomeBranch(
            "calendars",
            (owner, href) ->
                new CalendarHome(views, sharing, past, scheduling, commands, owner, href));
  }

  /** Where homes are. */
  public HomeBranch homes() {
    return branch;
  }

  @Override
  public List<String> tokens() {
    return List.of("calendar-access", "calendar-no-timezone");
  }

  @Override
  public List<DavBranch> branches() {
    return List.of(branch);
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(new MkCalendar());
  }

  @Override
  public List<DavReport> reports() {
    return List.of(
        new CalendarQuery(new ParsedCalendars(PARSED_OCTETS)),
        freeBusy,
        new Multiget(Names.caldav("calendar-multiget"), ObjectFormat.CALENDAR));
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        patchable(Names.caldav("calendar-description"), PropertyField.DESCRIPTION),
        patchable(Names.caldav("calendar-timezone"), PropertyField.TIMEZONE),
        patchable(Names.appleIcal("calendar-color"), PropertyField.COLOUR),
        patchable(Names.appleIcal("calendar-order"), PropertyField.ORDER),
        on(CalendarHome.COMPONENT_SET, calendar -> components(calendar.stored().components())),
        // It may hold a secret, and is not changed: another one is another subscription.
        on(CalendarHome.SOURCE, calendar -> null),
        on(Names.caldav("supported-calendar-data"), calendar -> calendarData()),
        on(Names.caldav("supported-collation-set"), calendar -> collations()),
        patchable(Names.caldav("calendar-timezone-id"), PropertyField.TIMEZONE_ID),
        on(Names.caldav("min-date-time"), calendar -> PropertyValue.text(Bounds.EARLIEST)),
        on(Names.caldav("max-date-time"), calendar -> PropertyValue.text(Bounds.LATEST)),
        on(
            Names.caldav("max-attendees-per-instance"),
            calendar -> PropertyValue.number(Bounds.MOST_ATTENDEES)),
        DavProperty.on(
            CalendarHome.class, Names.caldav("timezone-service-set"), home -> PropertyValue.EMPTY),
        on(Names.caldav("max-instances"), calendar -> PropertyValue.number(Bounds.MOST_INSTANCES)),
        on(
            Names.caldav("max-resource-size"),
            calendar -> PropertyValue.number(ObjectFormat.CALENDAR.maxBytes())),
        DavProperty.on(
            PrincipalResource.class,
            Names.caldav("calendar-home-set"),
            principal -> PropertyValue.href(branch.homeOf(principal.owner()))),
        DavProperty.on(
            PrincipalResource.class,
            Names.caldav("calendar-user-address-set"),
            CalDavFeature::addresses),
        DavProperty.on(
            PrincipalResource.class,
            Names.caldav("calendar-user-type"),
            principal ->
                PropertyValue.text(
                    RoomId.ofPrincipal(principal.owner()).isPresent() ? "ROOM" : "INDIVIDUAL")),
        DavProperty.on(
            CalendarHome.class,
            Names.caldav("supported-calendar-component-sets"),
            home ->
                PropertyValue.of(out ->
                    components(CalendarComponents.KNOWN).write(out, CalendarHome.COMPONENT_SET))));
  }

  private static PatchableProperty patchable(XmlName name, PropertyField field) {
    return new PatchableProperty(name, CalendarCollection.class, field);
  }

  private static DavProperty on(
      XmlName name, Function<CalendarCollection, @Nullable PropertyValue> value) {
    return DavProperty.on(CalendarCollection.class, name, value::apply);
  }

  private static PropertyValue components(List<String> names) {
    return PropertyValue.of(out -> {
      for (String name : names) {
        out.empty(Names.caldav("comp"), Map.of(NAME, name));
      }
    });
  }

  private static PropertyValue addresses(PrincipalResource principal) {
    return PropertyValue.of(out -> {
      for (String address : principal.person().emailAddresses()) {
        out.element(Names.dav("href"), "mailto:" + address);
      }
      out.element(Names.dav("href"), principal.href());
    });
  }

  private static PropertyValue calendarData() {
    return PropertyValue.of(out ->
        out.empty(
            Names.caldav("calendar-data"), Map.of(CONTENT_TYPE, "text/calendar", VERSION, "2.0")));
  }

  private static PropertyValue collations() {
    return PropertyValue.of(out -> {
      for (Collation collation : Collation.values()) {
        out.element(Names.caldav("supported-collation"), collation.identifier());
      }
    });
  }
}
