package org.chalet.contact;

/**
 * What became of a card that was put.
 *
 * @param etag of the stored bytes, quoted
 * @param created whether nothing was there before
 */
public record CardStored(String etag, boolean created) {}
