package org.chalet.command.organization.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.chalet.command.organization.roster.RosterImport.State;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on imports, a chunk at a time and in turn. After a crash a chunk is worked on once more. Of
 * several processes one works on an import.
 */
final class RosterRunner {
  private static final Logger LOG = LoggerFactory.getLogger(RosterRunner.class);

  private static final Duration TERM = Duration.ofMinutes(2);
  private static final Duration LONGEST_PREPARATION = Duration.ofMinutes(10);

  private final RosterShelf shelf;
  private final RosterInvitations invitations;
  private final Leases leases;
  private final String holder;
  private final InstantSource clock;

  RosterRunner(
      RosterShelf shelf,
      RosterInvitations invitations,
      Leases leases,
      String holder,
      InstantSource clock) {
    this.shelf = shelf;
    this.invitations = invitations;
    this.leases = leases;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * Works on a chunk of each import; true while there is more to do. One that fails is taken up
   * again in a later turn and keeps no other waiting.
   */
  boolean turn() {
    boolean more = false;
    for (RosterImport found : shelf.running()) {
      try {
        more |= turn(found);
      } catch (RuntimeException e) {
        LOG.error("import {} is taken up again in a while", found.id(), e);
      }
    }
    return more;
  }

  private boolean turn(RosterImport found) {
    String lease = "import/" + found.organization();
    if (!leases.hold(lease, holder, TERM)) {
      return false;
    }
    // What another process did before it gave the lease back counts.
    RosterImport known = shelf.find(found.organization(), found.id()).orElse(found);
    boolean over = work(known);
    if (over) {
      leases.release(lease, holder);
    }
    return !over && known.state() == State.RUNNING;
  }

  /** True when the import is over. */
  private boolean work(RosterImport known) {
    if (known.isOver()) {
      shelf.vacate(known);
      return true;
    }
    if (known.state() == State.PREPARING) {
      return isAbandoned(known) && end(known, State.STOPPED, ErrorCode.INTERNAL.token());
    }
    if (shelf.isCancelled(known)) {
      return end(known, State.CANCELLED, "");
    }
    List<RosterLine> lines = shelf.lines(known);
    return lines.isEmpty() ? end(known, State.FINISHED, "") : workOn(known, lines);
  }

  private boolean workOn(RosterImport known, List<RosterLine> lines) {
    RosterGroup group = new RosterGroup(invitations, known);
    group.work(lines);
    shelf.keepRefusals(known, group.refusals());
    RosterImport worked = known.worked(group.invited(), group.refusals().size());
    if (!group.stop().isEmpty()) {
      return end(worked, State.STOPPED, group.stop());
    }
    shelf.keep(worked);
    return false;
  }

  private boolean end(RosterImport known, State state, String reason) {
    shelf.keep(known.in(state, reason));
    shelf.vacate(known);
    shelf.forgetLines(known);
    return true;
  }

  private boolean isAbandoned(RosterImport known) {
    Instant started = Instant.ofEpochSecond(known.started());
    return clock.instant().isAfter(started.plus(LONGEST_PREPARATION));
  }
}
