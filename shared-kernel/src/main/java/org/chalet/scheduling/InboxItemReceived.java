package org.chalet.scheduling;

import org.chalet.kernel.message.EventName;

/**
 * A message lies in somebody's scheduling inbox.
 *
 * @param name its last path segment
 * @param text the iTIP message
 */
@EventName("scheduling.inbox-item-received")
public record InboxItemReceived(
    String owner, String name, String uid, String component, String text)
    implements SchedulingEvent {}
