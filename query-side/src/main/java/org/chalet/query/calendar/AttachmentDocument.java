package org.chalet.query.calendar;

/**
 * A file that calendar objects may refer to.
 *
 * @param id its managed id
 * @param content where its bytes are kept for the owner, sealed
 * @param type media type
 * @param stored epoch seconds
 */
public record AttachmentDocument(
    String id,
    String owner,
    String content,
    long size,
    String type,
    String fileName,
    long stored) {}
