package org.chalet.scheduling;

import org.chalet.kernel.message.EventName;

/** Its owner has taken a message out of the inbox. */
@EventName("scheduling.inbox-item-removed")
public record InboxItemRemoved(String owner, String name) implements SchedulingEvent {}
