package org.chalet.query.dav.objects;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
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

  /** The collection of that name, with the path under which it was asked for. */
  Optional<ObjectCollection> collection(String name, String href);

  /** A collection as it would be if it were made there; nothing is stored. */
  ObjectCollection blank(String name, String href);

  /** DAV:resourcetype of the collections that can be made in it. */
  Set<XmlName> memberTypes();

  /** Properties that are said when a collection is made, and never changed. */
  Set<XmlName> creationProperties();

  /** Makes a collection; whether views show it already. */
  boolean create(
      ResourceName name,
      Map<XmlName, XmlElement> fixed,
      CollectionProperties properties,
      Trail trail);

  /** The collection that came with the account, which keeps what is said of the home. */
  Optional<? extends StoredObjectCollection<?>> first();

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

  /** Position of the last change of anything in it. */
  default long lastChange() {
    long last = 0;
    Iterator<ObjectCollection> members = members();
    while (members.hasNext()) {
      last = Math.max(last, members.next().lastChange());
    }
    return last;
  }
}
