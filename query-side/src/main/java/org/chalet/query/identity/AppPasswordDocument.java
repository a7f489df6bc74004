package org.chalet.query.identity;

/**
 * An app password that still opens something; what it is, nobody knows.
 *
 * @param number position of the event that made it
 * @param created microseconds since 1970 UTC
 */
record AppPasswordDocument(String id, String account, String label, long number, long created) {}
