package org.chalet.server.assembly;

import com.mongodb.ConnectionString;
import java.time.Clock;
import java.util.Objects;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.storage.mongodb.MongoStorage;
import org.chalet.storage.sqlite.SqliteStorage;
import org.chalet.store.BlobStore;
import org.chalet.store.ErasedKeys;
import org.chalet.store.EventLog;
import org.chalet.store.Leases;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;
import org.chalet.store.ViewStore;

/**
 * The storage engine that was chosen, as ports.
 *
 * @param name what to call it in the log
 * @param soleWriter whether no other process appends to the event log
 */
public record Storage(
    String name,
    EventLog log,
    Reservations reservations,
    SecretVault vault,
    ViewStore views,
    BlobStore blobs,
    ErasedKeys erasedKeys,
    Leases leases,
    boolean soleWriter,
    AutoCloseable engine)
    implements AutoCloseable {
  static Storage open(ChaletSettings settings, Clock clock) {
    return switch (settings.store()) {
      case SQLITE -> sqlite(settings, clock);
      case MONGODB -> mongodb(Objects.requireNonNull(settings.mongodbUri()), clock);
    };
  }

  private static Storage sqlite(ChaletSettings settings, Clock clock) {
    SqliteStorage engine = SqliteStorage.open(settings.data(), clock);
    return new Storage(
        "SQLite in " + settings.data(),
        engine.eventLog(),
        engine.reservations(),
        engine.secretVault(),
        engine.viewStore(),
        engine.blobStore(),
        engine.erasedKeys(),
        Leases.ALONE,
        true,
        engine);
  }

  private static Storage mongodb(String uri, Clock clock) {
    String database = new ConnectionString(uri).getDatabase();
    if (database == null) {
      throw new RefusedToStart("mongodb-uri must name a database, as mongodb://host/chalet");
    }
    MongoStorage engine = MongoStorage.open(uri, database, clock);
    return new Storage(
        "MongoDB database " + database,
        engine.log(),
        engine.reservations(),
        engine.vault(),
        engine.views(),
        engine.blobs(),
        engine.erasedKeys(),
        engine.leases(),
        false,
        engine);
  }

  @Override
  public void close() throws Exception {
    engine.close();
  }
}
