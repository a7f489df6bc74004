package org.chalet.query.dav.objects;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.SyncState;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.Container;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.core.PropertyKeeper;
import org.chalet.query.dav.relocation.Relocatable.Arrived;
import org.chalet.query.dav.xml.XmlElement;

/** A calendar or an address book. */
public interface ObjectCollection extends Container, Belonging, PropertyKeeper, Lockable {
  ObjectFormat format();

  /** Whether objects in it can only be read, though the collection itself takes changes. */
  default boolean holdsReadOnly() {
    return isReadOnly();
  }

  /**
   * The property that holds an object's text in a report, as the request's DAV:prop wants it; empty
   * when it does not ask for the text.
   */
  Optional<DavProperty> data(DavExchange exchange, XmlElement request);

  /** The object as GET sends it. */
  Representation represented(ObjectResource object, DavExchange exchange);

  /** Another one whenever the collection, or anything in it, changed. */
  SyncState state();

  @Override
  Iterator<ObjectResource> members();

  /** See {@link ObjectSource#living}. */
  Iterator<ObjectRow> living(SyncState upTo);

  /** See {@link ObjectSource#changes}. */
  Iterator<ObjectRow> changes(SyncState after, SyncState upTo);

  /** See {@link ObjectSource#told}. */
  SyncState told(ObjectRow last, SyncState before);

  /** The object of that name with its bytes. */
  Optional<ObjectResource> object(String name);

  /** What refuses to show an object that is not there. */
  default Rejected absent(String name) {
    return new Rejected(ErrorCode.UNKNOWN_OBJECT, "no such object");
  }

  /** Those of the names that are there, with their bytes, by name. */
  Map<String, ObjectResource> objects(Collection<String> names);

  StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail);

  /** Whether views show it already. */
  boolean delete(ObjectLocation at, Precondition precondition, Trail trail);

  /** The same, as a request asks for it. */
  default boolean delete(ObjectLocation at, Precondition precondition, DavExchange exchange) {
    return delete(at, precondition, exchange.trail());
  }

  /** Moves an object of another collection of this kind into this one. */
  Arrived move(ObjectResource object, ObjectLocation to, boolean overwrite, Trail trail);

  /** Deletes the collection with all in it. */
  boolean delete(Trail trail);

  /** The same, as a request asks for it. */
  default boolean delete(DavExchange exchange) {
    return delete(exchange.trail());
  }
}
