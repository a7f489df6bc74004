package org.chalet.eventformat;

/**
 * What a reader gets in place of an event whose owner's key was destroyed.
 *
 * @param name the event's stable name
 * @param owner whose key it was
 */
public record Erased(String name, String owner) {}
