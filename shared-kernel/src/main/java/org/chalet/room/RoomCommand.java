package org.chalet.room;

import org.chalet.organization.ToOrganization;

/** A command about the rooms of one organization. */
public sealed interface RoomCommand extends ToOrganization permits AddRoom, ChangeRoom {}
