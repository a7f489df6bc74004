package org.chalet.room;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.RoomId;

/** Adds a room, with a calendar of its own that everybody inside may book. */
public record AddRoom(OrganizationId organization, RoomId room, RoomDetails details)
    implements RoomCommand {}
