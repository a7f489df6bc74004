package org.chalet.file;

/**
 * What became of something that was moved or copied.
 *
 * @param replaced whether something else had to leave the place
 */
public record Arrival(boolean replaced) {}
