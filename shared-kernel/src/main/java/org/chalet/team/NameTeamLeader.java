package org.chalet.team;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Says whom to turn to about a team; gives no rights.
 *
 * @param leader a member of the team; null for nobody
 */
public record NameTeamLeader(OrganizationId organization, TeamId team, @Nullable AccountId leader)
    implements TeamCommand {}
