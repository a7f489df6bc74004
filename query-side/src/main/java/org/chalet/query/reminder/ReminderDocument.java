package org.chalet.query.reminder;

/**
 * An object with alarms.
 *
 * @param changed position of the event that says so
 * @param since epoch second; what was due before it was stored does not ring any more
 * @param wake epoch second at which something may ring first, wherever its readers are
 */
record ReminderDocument(
    String collection, String name, String owner, long changed, long since, long wake) {
  ReminderDocument from(long position, long second) {
    return new ReminderDocument(collection, name, owner, position, second, second);
  }
}
