package org.chalet.query.dav.objects;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PastName;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.dav.core.Container;
import org.chalet.query.dav.core.Owned;
import org.chalet.query.dav.core.PropertyKeeper;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** Where somebody's calendars, or address books, are. */
public interface CollectionHome extends Container, Owned, PropertyKeeper {
  @Override
  Iterator<ObjectCollection> members();

  /** Which kind of collections the ids of its members name, as {@code calendar}. */
  String kind();

  /** The collection of that name, with the path under which it was asked for. */
  Optional<ObjectCollection> collection(String name, String href);

  /** The collection of that name as it was, when its reader may see it. */
  Optional<ObjectCollection> past(PastName name, String href);

  /** A collection as it would be if it were made there; nothing is stored. */
  ObjectCollection blank(String name, String href);

  /** DAV:resourcetype of the collections that can be made in it. */
  Set<XmlName> memberTypes();

  /**
   * Whether such a collection can be made in it.
   *
   * @param types its DAV:resourcetype
   * @param said which of {@link #creationProperties} the request says
   */
  default boolean makes(Set<XmlName> types, Set<XmlName> said) {
    return types.equals(memberTypes());
  }

  /** Properties that are said when a collection is made, and never changed. */
  Set<XmlName> creationProperties();

  /** Makes a collection; whether views show it already. */
  boolean create(
      ResourceName name,
      Map<XmlName, XmlElement> fixed,
      CollectionProperties properties,
      Trail trail);

  /** The collection that came with the account, which keeps what is said of the home. */
  Optional<? extends StoredObjectCollection> first();

  @Override
  default CollectionProperties properties() {
    return first().map(StoredObjectCollection::propertiesOfHome).orElse(CollectionProperties.NONE);
  }

  @Override
  default Receipt keep(CollectionProperties properties, Trail trail) {
    return first()
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no first collection keeps it"))
        .keepForHome(properties, trail);
  }

  /**
   * Another text, quoted, whenever anything in it changed: also when a collection is there no more,
   * or is shown otherwise.
   */
  default String state() {
    long last = 0;
    CRC32 shown = new CRC32();
    Iterator<ObjectCollection> members = members();
    while (members.hasNext()) {
      ObjectCollection member = members.next();
      last = Math.max(last, member.state().position());
      String told = member.href() + member.holdsReadOnly() + member.properties();
      shown.update(told.getBytes(StandardCharsets.UTF_8));
    }
    return '"' + Long.toString(last) + '-' + Long.toHexString(shown.getValue()) + '"';
  }
}
