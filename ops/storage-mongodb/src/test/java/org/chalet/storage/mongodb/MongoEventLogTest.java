package org.chalet.storage.mongodb;

import java.time.Clock;
import org.chalet.store.DurableEventLogContract;
import org.chalet.store.EventLog;
import org.chalet.store.Reservations;
import org.chalet.store.ReservationsContract;
import org.junit.jupiter.api.AfterEach;

class MongoEventLogTest implements DurableEventLogContract, ReservationsContract {
  private final TestDatabase database = new TestDatabase();
  private MongoStorage storage = database.open(Clock.systemUTC());

  @Override
  public EventLog log() {
    return storage.log();
  }

  @Override
  public Reservations reservations() {
    return storage.reservations();
  }

  @Override
  public EventLog reopen() {
    storage.close();
    storage = database.open(Clock.systemUTC());
    return storage.log();
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }
}
