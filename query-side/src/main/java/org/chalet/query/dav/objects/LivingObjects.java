package org.chalet.query.dav.objects;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.StoredObject;
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
  public long created() {
    return collection().created();
  }

  @Override
  public long lastChange() {
    return views.lastChange(document);
  }

  @Override
  public Iterator<ObjectRow> members() {
    return views.members(collection().id());
  }

  @Override
  public Iterator<ObjectRow> living(long upTo) {
    return views.living(collection().id(), upTo);
  }

  @Override
  public Iterator<ObjectRow> changes(long after, long upTo) {
    return views.changes(collection().id(), after, upTo);
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
