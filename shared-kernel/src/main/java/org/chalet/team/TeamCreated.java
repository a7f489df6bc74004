package org.chalet.team;

import org.chalet.kernel.message.EventName;

/** A team came to be, without members. */
@EventName("team.created")
public record TeamCreated(String organization, String team, String name, String colour)
    implements TeamEvent {}
