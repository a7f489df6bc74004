package org.chalet.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.chalet.store.Snapshot;

/** One document per stream: its newest snapshot. */
final class Snapshots {
  private static final String AGGREGATE_ID = "_id";

  private final MongoCollection<Document> snapshots;

  Snapshots(MongoCollection<Document> snapshots) {
    this.snapshots = snapshots;
  }

  Optional<Snapshot> newest(String aggregateId) {
    return Optional.ofNullable(snapshots.find(Filters.eq(AGGREGATE_ID, aggregateId)).first())
        .map(Snapshots::snapshot);
  }

  /** An older one than is kept finds no document to replace, and its insert a duplicate. */
  void keep(Snapshot snapshot) {
    try {
      snapshots.replaceOne(
          Filters.and(
              Filters.eq(AGGREGATE_ID, snapshot.aggregateId()),
              Filters.lte(LogFields.SEQUENCE, snapshot.sequence())),
          document(snapshot),
          new ReplaceOptions().upsert(true));
    } catch (MongoException failure) {
      if (!Failures.isDuplicate(failure)) {
        throw failure;
      }
    }
  }

  void drop(String aggregateId) {
    snapshots.deleteOne(Filters.eq(AGGREGATE_ID, aggregateId));
  }

  private static Document document(Snapshot snapshot) {
    return new Document(AGGREGATE_ID, snapshot.aggregateId())
        .append(LogFields.AGGREGATE_TYPE, snapshot.aggregateType())
        .append(LogFields.SEQUENCE, snapshot.sequence())
        .append(LogFields.NAME, snapshot.name())
        .append(LogFields.REVISION, snapshot.revision())
        .append(LogFields.TIME, snapshot.time())
        .append(LogFields.PAYLOAD, new Binary(snapshot.payload()));
  }

  private static Snapshot snapshot(Document document) {
    return new Snapshot(
        document.getString(LogFields.AGGREGATE_TYPE),
        document.getString(AGGREGATE_ID),
        document.getLong(LogFields.SEQUENCE),
        document.getString(LogFields.NAME),
        document.getInteger(LogFields.REVISION),
        document.getLong(LogFields.TIME),
        document.get(LogFields.PAYLOAD, Binary.class).getData());
  }
}
