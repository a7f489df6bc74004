package org.chalet.query.dav.objects;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.StoredObject;
import org.chalet.query.collection.SyncState;
import org.chalet.store.Document;

/** A collection as its view shows it now. */
public class LivingObjects<D extends StoredObject> implements ObjectSource {
  private final CollectionViews<D> views;
  private final Document<StoredCollection> document;

  public LivingObjects(CollectionViews<D> views, Document<StoredCollection> document) {
    this.views = views;
    this.document = document;
  }

  @Override
  public StoredCollection collection() {
    return document.value();
  }

  @Override
  public boolean isPast() {
    return false;
  }

  @Override
  public SyncState state() {
    return new SyncState(collection().created(), views.lastChange(document));
  }

  @Override
  public Iterator<ObjectRow> members() {
    return views.members(collection().id());
  }

  @Override
  public Iterator<ObjectRow> living(SyncState upTo) {
    return views.living(collection().id(), upTo.position());
  }

  @Override
  public Iterator<ObjectRow> changes(SyncState after, SyncState upTo) {
    long made = collection().created();
    if (after.made() != made
        || after.horizon() != SyncState.NO_HORIZON
        || after.position() < made
        || after.position() > upTo.position()) {
      throw new Rejected(ErrorCode.INVALID_SYNC_TOKEN, "not a token of this collection");
    }
    return views.changes(collection().id(), after.position(), upTo.position());
  }

  @Override
  public SyncState told(ObjectRow last, SyncState before) {
    return new SyncState(collection().created(), last.position());
  }

  @Override
  public Optional<ObjectText> object(String name) {
    return views.object(collection().id(), name).map(LivingObjects::text);
  }

  @Override
  public Map<String, ObjectText> objects(Collection<String> names) {
    Map<String, Document<D>> found = views.objects(collection().id(), names);
    Map<String, ObjectText> objects = HashMap.newHashMap(found.size());
    found.forEach((name, object) -> objects.put(name, text(object)));
    return objects;
  }

  private static <D extends StoredObject> ObjectText text(Document<D> object) {
    return new ObjectText(ObjectRow.of(object.value()), CollectionViews.bytes(object));
  }
}
