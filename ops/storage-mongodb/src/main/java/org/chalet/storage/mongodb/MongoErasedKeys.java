package org.chalet.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.chalet.store.ErasedKeys;

/** One document for each owner; the collection is left as it is where a copy is restored. */
final class MongoErasedKeys implements ErasedKeys {
  private static final String ID = "_id";

  private final MongoCollection<Document> keys;

  /**
   * @param database one that writes to a majority
   */
  MongoErasedKeys(MongoDatabase database) {
    this.keys = database.getCollection("erased-keys");
  }

  @Override
  public void note(String owner, Instant destroyed) {
    Failures.translating(
        "noting an erased key",
        () -> {
          keys.updateOne(
              Filters.eq(ID, owner),
              Updates.setOnInsert("destroyed", Date.from(destroyed)),
              new UpdateOptions().upsert(true));
        });
  }

  @Override
  public List<String> owners() {
    return Failures.translating(
        "reading the erased keys",
        () ->
            keys.find()
                .projection(Projections.include(ID))
                .sort(Sorts.ascending(ID))
                .map(document -> document.getString(ID))
                .into(new ArrayList<>()));
  }
}
