package org.chalet.room;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is said of a room.
 *
 * @param active whether it can be booked; null leaves that as it is. What was booked stays booked
 */
public record ChangeRoom(
    OrganizationId organization, RoomId room, RoomDetails details, @Nullable Boolean active)
    implements RoomCommand {}
