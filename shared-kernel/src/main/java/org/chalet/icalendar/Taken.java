package org.chalet.icalendar;

/**
 * A stretch of time that is not free.
 *
 * @param from and {@code until}: epoch seconds, the end exclusive
 */
public record Taken(long from, long until) {}
