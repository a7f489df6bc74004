package org.chalet.storage.mongodb;

import org.chalet.store.SecretVault;
import org.chalet.store.SecretVaultContract;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.AfterEach;

class MongoSecretVaultTest implements SecretVaultContract {
  private final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock();
  private final MongoStorage storage = database.open(clock);

  @Override
  public SecretVault vault() {
    return storage.vault();
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }
}
