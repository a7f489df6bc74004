package org.chalet.query.room;

/**
 * A time for which a room is kept. Those of a room never overlap.
 *
 * @param booking what it belongs to
 * @param start epoch seconds, as {@code end}, which is exclusive
 */
record BookingDocument(String room, String booking, long start, long end) {
  static String id(String room, String booking, long start) {
    return room + '/' + booking + '/' + start;
  }
}
