package org.chalet.team;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Gives a team another name or colour.
 *
 * @param name null, as the colour, to keep it
 */
public record ChangeTeam(
    OrganizationId organization, TeamId team, @Nullable String name, @Nullable String colour)
    implements TeamCommand {}
