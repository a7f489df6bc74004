package org.chalet.scheduling;

import org.chalet.kernel.message.EventName;

/**
 * All was done about one recipient of a message; it never is again.
 *
 * @param owner whose message
 * @param status code of RFC 6638, 3.2.9
 */
@EventName("scheduling.message-delivered")
public record MessageDelivered(String message, String owner, String recipient, String status)
    implements SchedulingEvent {}
