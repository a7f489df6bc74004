package org.chalet.team;

import org.chalet.organization.ToOrganization;

/** A command about the teams of one organization. */
public sealed interface TeamCommand extends ToOrganization
    permits AddTeamMembers, ChangeTeam, CreateTeam, DeleteTeam, NameTeamLeader, RemoveTeamMembers {}
