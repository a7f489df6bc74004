package org.chalet.query.audit;

import java.time.Instant;

/**
 * Somebody looked at the history of somebody else, once or more often within an hour.
 *
 * @param reader an account, or {@code operator}
 * @param subject whose history: an account, an organization, or {@code server}
 * @param time of the first look within the hour
 */
public record ReadNote(
    String reader, String subject, String resource, String query, Instant time, long position) {}
