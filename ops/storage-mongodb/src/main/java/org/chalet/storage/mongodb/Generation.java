package org.chalet.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/**
 * The collections of one generation of a view.
 *
 * @param id hexadecimal
 */
record Generation(String view, String id) {
  /** No kind has a name like this. */
  private static final String LETTERS = "_letters";

  MongoCollection<Document> documents(MongoDatabase database, Kind<?> kind) {
    return database.getCollection(collection(kind.name()));
  }

  MongoCollection<Document> letters(MongoDatabase database) {
    return database.getCollection(collection(LETTERS));
  }

  List<String> collections(ViewSchema schema) {
    return Stream.concat(schema.kinds().stream().map(Kind::name), Stream.of(LETTERS))
        .map(this::collection)
        .toList();
  }

  private String collection(String name) {
    return "view." + view + "." + id + "." + name;
  }
}
