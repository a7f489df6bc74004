package org.chalet.team;

import org.chalet.kernel.message.EventName;

/** A team has this name and colour. */
@EventName("team.changed")
public record TeamChanged(String organization, String team, String name, String colour)
    implements TeamEvent {}
