package org.chalet.file;

/**
 * What became of a file that was stored.
 *
 * @param etag quoted
 * @param created whether it was not there before
 */
public record FileWritten(NodeId node, String etag, boolean created) {}
