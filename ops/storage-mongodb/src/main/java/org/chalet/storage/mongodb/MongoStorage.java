package org.chalet.storage.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.chalet.store.BlobStore;
import org.chalet.store.ErasedKeys;
import org.chalet.store.EventLog;
import org.chalet.store.Leases;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;
import org.chalet.store.ViewStore;

/** Every port of the storage on one MongoDB database. */
public final class MongoStorage implements AutoCloseable {
  private static final int SERVER_SELECTION_SECONDS = 10;
  private static final int READ_SECONDS = 30;

  private final MongoClient logClient;
  private final MongoClient client;
  private final MongoEventLog log;
  private final MongoSecretVault vault;
  private final MongoViewStore views;
  private final MongoBlobStore blobs;
  private final MongoLeases leases;
  private final MongoErasedKeys erasedKeys;

  private MongoStorage(
      MongoClient logClient,
      MongoClient client,
      String database,
      Clock clock,
      RandomGenerator random) {
    MongoDatabase durable =
        client.getDatabase(database).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.logClient = logClient;
    this.client = client;
    this.log = MongoEventLog.open(logClient, database, clock, random);
    this.vault = MongoSecretVault.open(durable, clock);
    this.views = MongoViewStore.open(client.getDatabase(database));
    this.blobs = MongoBlobStore.open(durable, clock);
    this.leases = new MongoLeases(durable, clock);
    this.erasedKeys = new MongoErasedKeys(durable);
  }

  /**
   * Opens the database, creating collections and indexes where they are missing.
   *
   * @param uri a {@code mongodb://} connection string; it may set time-outs, pools and credentials,
   *     but not whether writes are retried
   * @throws org.chalet.store.DamagedHistory when the end of the log is not what was written
   * @throws org.chalet.store.StorageFailure when the server cannot be reached
   */
  public static MongoStorage open(String uri, String database, Clock clock) {
    return open(settings(uri), database, clock, new Random());
  }

  static MongoStorage open(
      MongoClientSettings settings, String database, Clock clock, RandomGenerator random) {
    MongoClient logClient =
        MongoClients.create(MongoClientSettings.builder(settings).retryWrites(false).build());
    MongoClient client = MongoClients.create(settings);
    try {
      return new MongoStorage(logClient, client, database, clock, random);
    } catch (RuntimeException failure) {
      logClient.close();
      client.close();
      throw failure;
    }
  }

  static MongoClientSettings settings(String uri) {
    return MongoClientSettings.builder()
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
        .applyToSocketSettings(socket -> socket.readTimeout(READ_SECONDS, TimeUnit.SECONDS))
        .applyConnectionString(new ConnectionString(uri))
        .applicationName("chalet")
        .build();
  }

  public EventLog log() {
    return log;
  }

  public Reservations reservations() {
    return log;
  }

  public SecretVault vault() {
    return vault;
  }

  public ViewStore views() {
    return views;
  }

  public BlobStore blobs() {
    return blobs;
  }

  public ErasedKeys erasedKeys() {
    return erasedKeys;
  }

  /** By which the nodes on this database share what only one of them may do at a time. */
  public Leases leases() {
    return leases;
  }

  @Override
  public void close() {
    log.close();
    blobs.close();
    vault.close();
    logClient.close();
    client.close();
  }
}
