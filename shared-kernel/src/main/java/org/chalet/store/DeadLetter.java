package org.chalet.store;

/**
 * An event that a view could not take in, or one that waits behind such an event of its sequence.
 *
 * @param sequence what is parked: events of one sequence must not overtake each other
 * @param position of the event
 * @param eventName for people
 * @param error why, without personal data; for one that waits: {@code waits behind <position>}
 */
public record DeadLetter(String sequence, long position, String eventName, String error) {}
