package org.chalet.team;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;

/** Dissolves a team; its members stay in the organization. */
public record DeleteTeam(OrganizationId organization, TeamId team) implements TeamCommand {}
