package org.chalet.query.dav.objects;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;

/** Objects in collections: their methods, and the properties of RFC 4918, 15. */
public final class ObjectsFeature implements DavFeature {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  @Override
  public List<String> tokens() {
    return List.of("extended-mkcol");
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(new Get(), new Put(), new Delete(), new Mkcol(), new AddMember());
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        DavProperty.common(
            ObjectResource.class,
            Names.dav("getetag"),
            object -> PropertyValue.text(object.row().etag())),
        DavProperty.common(
            ObjectResource.class,
            Names.dav("getcontenttype"),
            object -> PropertyValue.text(object.contentType())),
        DavProperty.common(
            ObjectResource.class,
            Names.dav("getcontentlength"),
            object -> PropertyValue.number(object.row().size())),
        DavProperty.common(
            ObjectResource.class,
            Names.dav("getlastmodified"),
            object -> PropertyValue.text(date(object.row().modified()))),
        DavProperty.on(
            ObjectCollection.class,
            Names.dav("add-member"),
            collection ->
                collection.holdsReadOnly() ? null : PropertyValue.href(collection.href())),
        DavProperty.on(
            StoredObjectCollection.class,
            Names.dav("resource-id"),
            collection -> resourceId(collection.stored().id())),
        DavProperty.on(
            ObjectCollection.class,
            Names.calendarServer("getctag"),
            collection -> PropertyValue.text("\"" + collection.state().version() + '"')),
        DavProperty.on(
            CollectionHome.class,
            Names.calendarServer("getctag"),
            home -> PropertyValue.text(home.state())));
  }

  /** Stays the same however a collection is called (RFC 5842, 3.1). */
  private static PropertyValue resourceId(String id) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    return PropertyValue.href("urn:uuid:" + UUID.nameUUIDFromBytes(name));
  }

  private static String date(long epochSecond) {
    return HTTP_DATE.format(Instant.ofEpochSecond(epochSecond));
  }
}
