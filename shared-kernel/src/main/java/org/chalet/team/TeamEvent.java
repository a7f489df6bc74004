package org.chalet.team;

import org.chalet.kernel.message.Event;

/** What happened to the teams of an organization, in its stream; refers to people by id only. */
public sealed interface TeamEvent extends Event
    permits TeamChanged,
        TeamCreated,
        TeamDeleted,
        TeamLeaderNamed,
        TeamMembersAdded,
        TeamMembersRemoved {
  /** {@code organization:…}. */
  String organization();

  /** {@code team:…}. */
  String team();
}
