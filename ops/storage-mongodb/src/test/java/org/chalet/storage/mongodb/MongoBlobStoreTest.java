package org.chalet.storage.mongodb;

import org.chalet.store.BlobStore;
import org.chalet.store.BlobStoreContract;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.AfterEach;

class MongoBlobStoreTest implements BlobStoreContract {
  private final TestDatabase database = new TestDatabase();
  private final MongoStorage storage = database.open(new TestClock());

  @Override
  public BlobStore blobs() {
    return storage.blobs();
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }
}
