package org.chalet.team;

import org.chalet.kernel.message.EventName;

/** A team is no more. */
@EventName("team.deleted")
public record TeamDeleted(String organization, String team) implements TeamEvent {}
