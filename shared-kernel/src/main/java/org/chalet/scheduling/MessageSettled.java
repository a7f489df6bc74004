package org.chalet.scheduling;

import org.chalet.kernel.message.EventName;

/** Nothing is left to be done about a message. */
@EventName("scheduling.message-settled")
public record MessageSettled(String message, String owner) implements SchedulingEvent {}
