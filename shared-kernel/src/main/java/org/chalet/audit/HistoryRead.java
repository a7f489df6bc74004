package org.chalet.audit;

import org.chalet.kernel.message.EventName;

/**
 * Somebody looked at the history of somebody else; recorded once in an hour.
 *
 * @param reader an account, or {@code operator}
 * @param subject whose history: an account, an organization, or {@code server}
 * @param resource what was looked at: an organization, a collection, or an address of the operator
 * @param query the name of the query
 * @param hour hours since 1970 UTC
 */
@EventName("audit.history-read")
public record HistoryRead(String reader, String subject, String resource, String query, long hour)
    implements AuditEvent {}
