package org.chalet.command.organization.roster;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chalet.command.Secrets;
import org.chalet.command.StateReader;
import org.chalet.command.Worker;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.roster.RosterImport.State;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.InviteUser;
import org.chalet.policy.CommandPolicy;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports of lists of people. Whoever starts one needs to be allowed to invite, and goes on needing
 * it with every line.
 */
public final class Rosters implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rosters.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration LAST_WORK = Duration.ofSeconds(30);

  private final RosterShelf shelf;
  private final RosterRunner runner;
  private final StateReader states;
  private final InstantSource clock;
  private final Worker worker = new Worker("imports", this::round);

  public Rosters(
      Commands commands,
      StateReader states,
      SecretVault vault,
      Leases leases,
      InstantSource clock) {
    this.shelf = new RosterShelf(vault);
    this.states = states;
    this.clock = clock;
    this.runner =
        new RosterRunner(
            shelf,
            new RosterInvitations(commands, states),
            leases,
            UUID.randomUUID().toString(),
            clock);
  }

  /** Works on what there is from now on, also on what was begun before. */
  public void start() {
    worker.start();
  }

  /**
   * @throws Rejected UNKNOWN_ORGANIZATION, MANAGING_USERS_NEEDS_ADMINISTRATOR, IMPORT_RUNNING, and
   *     what is wrong with the file
   */
  RosterImport begin(OrganizationId organization, AccountId actor, byte[] file) {
    verify(organization, actor);
    List<RosterLine> lines = RosterFile.read(file);
    RosterImport begun =
        new RosterImport(
            Secrets.letters(),
            organization.raw(),
            actor.raw(),
            clock.instant().getEpochSecond(),
            lines.size(),
            0,
            0,
            0,
            State.PREPARING,
            "");
    if (!shelf.occupy(begun)) {
      throw new Rejected(ErrorCode.IMPORT_RUNNING, "an import of this organization is not over");
    }
    shelf.keep(begun);
    shelf.keepLines(begun, lines);
    RosterImport ready = begun.in(State.RUNNING, "");
    shelf.keep(ready);
    worker.wake();
    return ready;
  }

  List<RosterImport> all(OrganizationId organization, AccountId actor) {
    verify(organization, actor);
    return shelf.all(organization);
  }

  RosterImport one(OrganizationId organization, AccountId actor, String id) {
    verify(organization, actor);
    return shelf
        .find(organization.raw(), id)
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_IMPORT, "there is no such import"));
  }

  /** Whatever was not worked on by then is not; what was, stays. */
  void cancel(OrganizationId organization, AccountId actor, String id) {
    RosterImport known = one(organization, actor, id);
    if (!known.isOver()) {
      shelf.cancel(known);
      worker.wake();
    }
  }

  /**
   * Refused lines in the file's order, from a chunk of the file on.
   *
   * @param most as many, and as many more as the last chunk has
   */
  Refused refusals(RosterImport of, int chunk, int most) {
    List<RosterRefusal> found = new ArrayList<>();
    int next = chunk;
    while (next < of.chunk() && found.size() < most) {
      found.addAll(shelf.refusals(of, next));
      next++;
    }
    return new Refused(found, next < of.chunk() || !of.isOver() ? next : -1);
  }

  /**
   * @param next the chunk to ask for then; -1 when there is nothing behind
   */
  record Refused(List<RosterRefusal> refusals, int next) {}

  private void verify(OrganizationId organization, AccountId actor) {
    Organization known =
        states.read(organization.raw(), Organization.EVOLUTION).orElse(Organization.NONE);
    CommandPolicy.of(InviteUser.class).verify(known.members().standing(actor.raw()));
  }

  private void round() throws InterruptedException {
    boolean more = true;
    while (more && !worker.isEnding()) {
      more = runner.turn();
    }
    worker.await(LOOK_EVERY);
  }

  @Override
  public void close() {
    if (!worker.end(LAST_WORK)) {
      LOG.warn("stopped in the middle of an import; it goes on with the next start");
    }
  }
}
