package org.chalet.query.dav.caldav;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.calendar.CalendarComponents;
import org.chalet.calendar.CalendarScopes;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.FeedUrl;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PastName;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.objects.CollectionHome;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.past.PastObjects;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.past.PastShelf;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.SharedNames;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;

/** Where somebody's calendars are (RFC 4791, 6.2.1). */
record CalendarHome(
    CalendarViews views,
    Sharing sharing,
    PastShelf shelf,
    SchedulingCollections scheduling,
    Commands commands,
    AccountId owner,
    String href)
    implements CollectionHome {
  private static final String KIND = "calendar";
  static final XmlName COMPONENT_SET = Names.caldav("supported-calendar-component-set");

  /** Where a subscribed calendar is published. */
  static final XmlName SOURCE = Names.calendarServer("source");

  private static final XmlName SUBSCRIBED = Names.calendarServer("subscribed");

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("collection"));
  }

  @Override
  public Iterator<ObjectCollection> members() {
    Stream<ObjectCollection> own =
        views.home(owner.raw()).stream()
            .map(there -> at(there, href + UrlSegment.encode(there.value().segment()) + '/'));
    Stream<ObjectCollection> others =
        sharing.reaching(owner, KIND).stream()
            .flatMap(shared ->
                shared(shared, href + SharedNames.segment(shared.collection()) + '/').stream());
    return Stream.concat(own, others).iterator();
  }

  @Override
  public Optional<ObjectCollection> collection(String name, String at) {
    return scheduling
        .collection(owner, name, at)
        .or(() -> views.inHome(owner.raw(), name).map(there -> at(there, at)))
        .or(() ->
            SharedNames.local(name)
                .flatMap(local -> sharing.reaching(owner, KIND, local))
                .flatMap(shared -> shared(shared, at)));
  }

  @Override
  public Optional<ObjectCollection> past(PastName name, String at) {
    return shelf
        .find(owner, CalendarScopes.home(owner.raw()), KIND, name)
        .map(held ->
            new CalendarCollection(
                new PastCalendar(held, name.moment()), sharing, PastObjects.READ_ONLY, at));
  }

  private Optional<ObjectCollection> shared(Shared shared, String at) {
    return shared.reach().level() == null
        ? Optional.empty()
        : views
            .collection(shared.collection())
            .map(there -> new SharedCalendar(views, sharing, commands, there, shared, at));
  }

  private ObjectCollection at(Document<StoredCollection> there, String at) {
    return new CalendarCollection(views, sharing, commands, there, at);
  }

  @Override
  public Optional<CalendarCollection> first() {
    return views.home(owner.raw()).stream()
        .filter(there -> there.value().isDefault())
        .findFirst()
        .map(there -> new CalendarCollection(views, sharing, commands, there, href));
  }

  @Override
  public ObjectCollection blank(String name, String at) {
    var blank =
        new StoredCollection(
            "", owner.raw(), name, CalendarComponents.USUAL, CollectionProperties.NONE, false, 0);
    return at(new Document<>("", 0, blank, null), at);
  }

  @Override
  public Set<XmlName> memberTypes() {
    return Set.copyOf(CalendarCollection.TYPES);
  }

  /**
   * Apple's clients say that they subscribe by a type of its own, in place of that of calendars.
   */
  @Override
  public boolean makes(Set<XmlName> types, Set<XmlName> said) {
    Set<XmlName> plain =
        types.stream().filter(type -> !type.equals(SUBSCRIBED)).collect(Collectors.toSet());
    return plain.equals(types)
        ? types.equals(memberTypes())
        : said.contains(SOURCE)
            && plain.contains(Names.dav("collection"))
            && memberTypes().containsAll(plain);
  }

  @Override
  public Set<XmlName> creationProperties() {
    return Set.of(COMPONENT_SET, SOURCE);
  }

  @Override
  public boolean create(
      ResourceName name,
      Map<XmlName, XmlElement> fixed,
      CollectionProperties properties,
      Trail trail) {
    if (SharedNames.claims(name.raw())) {
      throw new Rejected(ErrorCode.FORBIDDEN, "only shared calendars are called so");
    }
    XmlElement source = fixed.get(SOURCE);
    if (source != null) {
      return commands.send(subscribe(name, source, properties), trail).visible();
    }
    XmlElement set = fixed.get(COMPONENT_SET);
    var create =
        new CreateCalendar(
            CalendarId.ofLocal(UUID.randomUUID().toString()),
            owner,
            name,
            set == null ? CalendarComponents.USUAL : components(set),
            properties);
    return commands.send(create, trail).visible();
  }

  private SubscribeCalendar subscribe(
      ResourceName name, XmlElement source, CollectionProperties properties) {
    String url = source.child(Names.dav("href")).map(XmlElement::text).orElse("");
    return new SubscribeCalendar(
        CalendarId.ofSubscription(UUID.randomUUID().toString()),
        owner,
        name,
        new FeedUrl(url),
        properties);
  }

  private static List<String> components(XmlElement set) {
    List<String> components =
        set.children(Names.caldav("comp")).stream()
            .map(comp -> comp.attribute("name").orElse("").toUpperCase(Locale.ROOT))
            .distinct()
            .toList();
    if (components.isEmpty() || !CalendarComponents.KNOWN.containsAll(components)) {
      throw new Rejected(
          ErrorCode.UNSUPPORTED_COMPONENT,
          "calendars take " + String.join(", ", CalendarComponents.KNOWN));
    }
    return components;
  }
}
