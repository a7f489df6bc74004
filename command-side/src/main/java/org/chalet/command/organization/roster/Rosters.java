package org.chalet.command.organization.roster;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chalet.command.Secrets;
import org.chalet.command.StateReader;
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
import org.chalet.store.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports of lists of people. Whoever starts one needs to be allowed to invite, and goes on needing
 * it with every line.
 */
public final class Rosters implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rosters.class);
  private static final long LOOK_EVERY_SECONDS = 5;
  private static final long LAST_WORK_SECONDS = 30;

  private final RosterShelf shelf;
  private final RosterRunner runner;
  private final StateReader states;
  private final InstantSource clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("imports").daemon().factory());
  private volatile boolean closing;

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
    worker.scheduleWithFixedDelay(this::work, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
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
    worker.execute(this::work);
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
      worker.execute(this::work);
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

  private void work() {
    try {
      boolean more = true;
      while (more && !closing) {
        more = runner.turn();
      }
    } catch (Rejected | StorageFailure later) {
      LOG.warn("imports are taken up again in a while: {}", later.getMessage());
    } catch (RuntimeException e) {
      LOG.error("imports are taken up again in a while", e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    worker.shutdown();
    if (!worker.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("stopped in the middle of an import; it goes on with the next start");
    }
  }
}
