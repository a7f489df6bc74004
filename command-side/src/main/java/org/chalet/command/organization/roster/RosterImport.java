package org.chalet.command.organization.roster;

import org.chalet.kernel.value.OrganizationId;

/**
 * An import and how far it came.
 *
 * @param id unique within the organization
 * @param organization {@code organization:…}
 * @param by the account that started it
 * @param started seconds since 1970 UTC
 * @param total lines of the file
 * @param done lines of which an invitation was made
 * @param refused lines of which none was made
 * @param chunk the next one to be worked on
 * @param state what becomes of it
 * @param reason token of what stopped it; empty otherwise
 */
record RosterImport(
    String id,
    String organization,
    String by,
    long started,
    int total,
    int done,
    int refused,
    int chunk,
    State state,
    String reason) {
  /** What becomes of an import. */
  enum State {
    PREPARING,
    RUNNING,
    FINISHED,
    CANCELLED,
    STOPPED
  }

  OrganizationId organizationId() {
    return new OrganizationId(organization);
  }

  boolean isOver() {
    return state != State.PREPARING && state != State.RUNNING;
  }

  RosterImport worked(int invited, int notInvited) {
    return new RosterImport(
        id,
        organization,
        by,
        started,
        total,
        done + invited,
        refused + notInvited,
        chunk + 1,
        state,
        reason);
  }

  RosterImport in(State next, String because) {
    return new RosterImport(
        id, organization, by, started, total, done, refused, chunk, next, because);
  }
}
