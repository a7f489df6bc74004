package org.chalet.eventformat;

/**
 * What a follower of the log gets in place of an event that this version cannot read; a view parks
 * it.
 *
 * @param error why, without personal data
 */
public record Unreadable(String name, String error) {}
