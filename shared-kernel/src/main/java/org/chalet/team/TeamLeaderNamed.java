package org.chalet.team;

import org.chalet.kernel.message.EventName;

/**
 * Whom to turn to about a team.
 *
 * @param account empty for nobody
 */
@EventName("team.leader-named")
public record TeamLeaderNamed(String organization, String team, String account)
    implements TeamEvent {}
