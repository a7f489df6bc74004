package org.chalet.query.file;

/**
 * What somebody's drive holds.
 *
 * @param used bytes of all that lives in it
 */
public record DriveDocument(String owner, long used) {}
