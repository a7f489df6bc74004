package org.chalet.query.identity;

/**
 * An account.
 *
 * @param email its login, as the person wrote it
 * @param registered microseconds since 1970 UTC
 */
record AccountDocument(
    String id, String email, String name, String language, String zone, long registered) {}
