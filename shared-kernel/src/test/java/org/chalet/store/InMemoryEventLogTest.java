package org.chalet.store;

class InMemoryEventLogTest implements EventLogContract, ReservationsContract {
  private final InMemoryEventLog log = new InMemoryEventLog();

  @Override
  public EventLog log() {
    return log;
  }

  @Override
  public Reservations reservations() {
    return log;
  }
}
