package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;
import org.chalet.team.ChangeTeam;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.jspecify.annotations.Nullable;

/** Teams. */
final class TeamOpposites {
  static final List<Opposite> ALL =
      List.of(
          Opposite.of(Set.of(TeamChanged.class), Set.of(TeamCreated.class), TeamOpposites::change));

  private TeamOpposites() {}

  private static @Nullable Command change(Event last, @Nullable Event before) {
    return switch (before) {
      case TeamChanged e -> change(e.organization(), e.team(), e.name(), e.colour());
      case TeamCreated e -> change(e.organization(), e.team(), e.name(), e.colour());
      case null, default -> null;
    };
  }

  private static Command change(String organization, String team, String name, String colour) {
    return new ChangeTeam(new OrganizationId(organization), new TeamId(team), name, colour);
  }
}
