package org.chalet.query.collection;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The two kinds of document of a view of collections. */
public record CollectionKinds<D extends StoredObject>(
    Kind<StoredCollection> collections, Kind<D> objects, ObjectIndex<D> index) {
  static final Index<StoredCollection> BY_HOME =
      new Index<>(
          "by_home",
          List.of(
              Field.text("owner", StoredCollection::owner),
              Field.text("segment", StoredCollection::segment)),
          List.of(),
          false);

  /** A kind of collections by their homes. */
  public static Kind<StoredCollection> collections(String name) {
    return new Kind<>(name, StoredCollection.class, List.of(BY_HOME));
  }

  public ViewSchema schema(String name, int revision) {
    return new ViewSchema(name, revision, List.of(collections, objects));
  }

  /** The document id of an object. */
  public static String idOf(String collection, String name) {
    return collection + '/' + name;
  }

  /** The name in a document id. */
  public static String nameOf(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}
