package org.chalet.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalet.store.Leases;

/**
 * One document per lease. Ends are told by the nodes' own clocks: they may differ by less than a
 * term.
 */
final class MongoLeases implements Leases {
  private static final String ID = "_id";
  private static final String HOLDER = "holder";
  private static final String ENDS = "ends";

  private final MongoCollection<Document> leases;
  private final InstantSource clock;

  /**
   * @param database one that writes to a majority: what a failover takes back would have two
   *     holders
   */
  MongoLeases(MongoDatabase database, InstantSource clock) {
    this.leases = database.getCollection("leases");
    this.clock = clock;
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public boolean hold(String name, String holder, Duration term) {
    return Failures.translating("taking the lease " + name, () -> took(name, holder, term));
  }

  /** The upsert inserts where there is none, and fails on the id where another holds it. */
  private boolean took(String name, String holder, Duration term) {
    Instant now = clock.instant();
    Bson free = Filters.or(Filters.eq(HOLDER, holder), Filters.lte(ENDS, Date.from(now)));
    Bson taken =
        Updates.combine(Updates.set(HOLDER, holder), Updates.set(ENDS, Date.from(now.plus(term))));
    try {
      leases.updateOne(
          Filters.and(Filters.eq(ID, name), free), taken, new UpdateOptions().upsert(true));
      return true;
    } catch (MongoException failure) {
      if (Failures.isDuplicate(failure)) {
        return false;
      }
      throw failure;
    }
  }

  @Override
  public void release(String name, String holder) {
    Failures.translating(
        "giving back the lease " + name,
        () -> {
          leases.deleteOne(Filters.and(Filters.eq(ID, name), Filters.eq(HOLDER, holder)));
        });
  }
}
