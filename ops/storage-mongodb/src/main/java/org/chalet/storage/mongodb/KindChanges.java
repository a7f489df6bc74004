package org.chalet.storage.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalet.store.Change;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one batch to one kind. Documents give up what they no longer hold before others
 * take it, so a unique key may pass from one document of the batch to another.
 */
final class KindChanges {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);

  private final KindCollection<?> collection;
  private final List<String> removed = new ArrayList<>();
  private final Map<String, Document> put = new HashMap<>();

  KindChanges(KindCollection<?> collection) {
    this.collection = collection;
  }

  void add(Change change) {
    switch (change) {
      case Change.Put<?> written -> put.put(written.id(), collection.encode(written.document()));
      case Change.Remove<?> gone -> removed.add(gone.id());
    }
  }

  /**
   * @throws IllegalStateException when two documents would have the same unique key
   */
  void store() {
    collection.uniqueColumns().forEach(this::requireDistinct);
    List<WriteModel<Document>> writes = new ArrayList<>();
    if (!removed.isEmpty()) {
      writes.add(new DeleteManyModel<>(Filters.in(KindCollection.ID, removed)));
    }
    for (Map.Entry<String, Document> entry : put.entrySet()) {
      Bson itself = Filters.eq(KindCollection.ID, entry.getKey());
      writes.add(new ReplaceOneModel<>(itself, entry.getValue(), UPSERT));
    }
    try {
      collection.documents().bulkWrite(writes, ORDERED);
    } catch (MongoBulkWriteException failure) {
      if (failure.getWriteErrors().isEmpty()
          || !failure.getWriteErrors().stream().allMatch(e -> Failures.isDuplicate(e.getCode()))) {
        throw failure;
      }
      passOnUniqueKeys();
      collection.documents().bulkWrite(writes, ORDERED);
    }
  }

  private void requireDistinct(String column) {
    Set<String> seen = new HashSet<>();
    for (Document document : put.values()) {
      @Nullable String key = document.getString(column);
      if (key != null && !seen.add(key)) {
        throw new IllegalStateException("two documents of the batch have the same " + column);
      }
    }
  }

  /** Frees the keys that documents of this batch hold and others of it are about to take. */
  private void passOnUniqueKeys() {
    for (String column : collection.uniqueColumns()) {
      List<Document> holders = holders(column);
      for (Document holder : holders) {
        if (!put.containsKey(holder.getString(KindCollection.ID))) {
          throw new IllegalStateException(
              "two documents would have the same " + column + "; one is in the view already");
        }
      }
      collection
          .documents()
          .updateMany(
              Filters.in(
                  KindCollection.ID, holders.stream().map(d -> d.get(KindCollection.ID)).toList()),
              Updates.unset(column));
    }
  }

  private List<Document> holders(String column) {
    Map<String, String> taker = new HashMap<>();
    put.forEach((id, document) -> {
      @Nullable String key = document.getString(column);
      if (key != null) {
        taker.put(key, id);
      }
    });
    List<Document> holders = new ArrayList<>();
    for (Document there : collection.documents().find(Filters.in(column, taker.keySet()))) {
      if (!there.getString(KindCollection.ID).equals(taker.get(there.getString(column)))) {
        holders.add(there);
      }
    }
    return holders;
  }
}
