package org.chalet.command.organization.team;

import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.organization.Decisions;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.trail.Trail;
import org.chalet.team.AddTeamMembers;
import org.chalet.team.ChangeTeam;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.NameTeamLeader;
import org.chalet.team.RemoveTeamMembers;
import org.chalet.team.TeamCommand;
import org.chalet.team.TeamEvent;

/** Brings commands about teams to the organization. */
public final class TeamHandlers {
  private final Decisions decisions;

  public TeamHandlers(Decisions decisions) {
    this.decisions = decisions;
  }

  @CommandHandler
  long handle(CreateTeam command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> TeamDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(ChangeTeam command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> TeamDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(DeleteTeam command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> TeamDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(AddTeamMembers command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> TeamDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(RemoveTeamMembers command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> TeamDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(NameTeamLeader command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> TeamDecisions.decide(o, command));
  }

  private long decide(
      TeamCommand command, Trail trail, Function<Organization, List<TeamEvent>> decision) {
    return decisions.decide(command, command.organization(), trail, decision);
  }
}
