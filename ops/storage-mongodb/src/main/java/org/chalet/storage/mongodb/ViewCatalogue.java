package org.chalet.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.chalet.store.ViewSchema;
import org.jspecify.annotations.Nullable;

/** Which generations there are, which one is live, and how far each has read. */
final class ViewCatalogue {
  private static final String ID = "_id";
  private static final String GENERATION = "generation";
  private static final String VIEW = "view";
  private static final String REVISION = "revision";
  private static final String POSITION = "position";
  private static final String COLLECTIONS = "collections";

  private final MongoDatabase database;
  private final MongoCollection<Document> live;
  private final MongoCollection<Document> generations;

  ViewCatalogue(MongoDatabase database) {
    this.database = database;
    this.live = database.getCollection("views");
    this.generations = database.getCollection("view_generations");
  }

  Optional<String> live(String view) {
    return Optional.ofNullable(live.find(Filters.eq(ID, view)).first())
        .map(document -> document.getString(GENERATION));
  }

  boolean fits(String generation, ViewSchema schema) {
    @Nullable Document found = generations.find(Filters.eq(ID, generation)).first();
    return found != null && found.getInteger(REVISION) == schema.revision();
  }

  Generation create(ViewSchema schema) {
    Generation generation = new Generation(schema.name(), new ObjectId().toHexString());
    generations.insertOne(
        new Document(ID, generation.id())
            .append(VIEW, schema.name())
            .append(REVISION, schema.revision())
            .append(POSITION, 0L)
            .append(COLLECTIONS, generation.collections(schema)));
    schema
        .kinds()
        .forEach(kind ->
            new KindCollection<>(kind, generation.documents(database, kind)).createIndexes());
    generation.letters(database).createIndex(Indexes.ascending("sequence", ID));
    return generation;
  }

  /** Makes the generation live, unless another than {@code before} is live by now. */
  boolean switchTo(Generation generation, Optional<String> before) {
    if (before.isPresent()) {
      return live.updateOne(
                  Filters.and(
                      Filters.eq(ID, generation.view()), Filters.eq(GENERATION, before.get())),
                  Updates.set(GENERATION, generation.id()))
              .getMatchedCount()
          > 0;
    }
    try {
      live.insertOne(new Document(ID, generation.view()).append(GENERATION, generation.id()));
      return true;
    } catch (MongoException failure) {
      if (Failures.isDuplicate(failure)) {
        return false;
      }
      throw failure;
    }
  }

  /** Every generation of the view that is not live. */
  List<String> others(String view) {
    Optional<String> liveOne = live(view);
    List<String> others = new ArrayList<>();
    for (Document generation : generations.find(Filters.eq(VIEW, view))) {
      String id = generation.getString(ID);
      if (!liveOne.equals(Optional.of(id))) {
        others.add(id);
      }
    }
    return others;
  }

  /** First the entry, so that nobody takes what is left for the view. */
  void drop(String generation) {
    @Nullable Document dropped = generations.findOneAndDelete(Filters.eq(ID, generation));
    if (dropped != null) {
      dropped
          .getList(COLLECTIONS, String.class)
          .forEach(name -> database.getCollection(name).drop());
    }
  }

  /** Empty when the generation was dropped. */
  OptionalLong position(String generation) {
    @Nullable Document found = generations.find(Filters.eq(ID, generation)).first();
    return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong(POSITION));
  }

  /** False when the generation was dropped. */
  boolean move(String generation, long position) {
    return generations
            .updateOne(Filters.eq(ID, generation), Updates.set(POSITION, position))
            .getMatchedCount()
        > 0;
  }
}
