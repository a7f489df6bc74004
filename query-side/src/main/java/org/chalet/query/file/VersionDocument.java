package org.chalet.query.file;

/**
 * Bytes that a file has or had.
 *
 * @param content where they are kept
 * @param time since when it has or had them, in epoch seconds
 * @param position of the event that gave it them
 */
public record VersionDocument(
    String node, String owner, String content, long size, String type, long time, long position) {}
