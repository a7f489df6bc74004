package org.chalet.calendar;

/**
 * What became of a calendar object that was put.
 *
 * @param etag of the stored bytes, quoted
 * @param created whether nothing was there before
 */
public record ObjectStored(String etag, boolean created) {}
