package org.chalet.query.identity;

/**
 * An account that is going to be erased.
 *
 * @param due seconds since 1970 UTC
 */
record DeletionDocument(String account, long due) {}
