package org.chalet.room;

import org.chalet.kernel.message.EventName;

/** A booking is no more; its times are free again. */
@EventName("room.freed")
public record RoomFreed(String room, String booking) implements BookingEvent {}
