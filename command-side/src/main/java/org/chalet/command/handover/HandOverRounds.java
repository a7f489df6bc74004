package org.chalet.command.handover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.chalet.command.StateReader;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HandOverId;
import org.chalet.organization.CompleteHandOver;
import org.chalet.organization.FinishHandOver;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.HandOverObjects;
import org.chalet.organization.PrepareHandOver;
import org.chalet.store.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries hand-overs out, collection by collection. A collection is taken from its owner only when
 * a pass over it has copied everything. Whatever a crash interrupts begins anew: what was copied is
 * left alone.
 */
public final class HandOverRounds {
  private static final Logger LOG = LoggerFactory.getLogger(HandOverRounds.class);
  private static final int MOST_AT_ONCE = 100;
  private static final long MOST_OCTETS = 1 << 20;

  private final Commands commands;
  private final OpenHandOvers open;
  private final Holdings holdings;
  private final HandedOverNames names;
  private final StateReader states;

  public HandOverRounds(
      Commands commands, OpenHandOvers open, Holdings holdings, StateReader states) {
    this.commands = commands;
    this.open = open;
    this.holdings = holdings;
    this.names = new HandedOverNames(states, holdings);
    this.states = states;
  }

  /**
   * Goes on with every hand-over.
   *
   * @param mayGoOn asked before each step
   */
  public void round(BooleanSupplier mayGoOn) {
    for (HandOverBegun plan : open.first()) {
      try {
        carryOut(plan, mayGoOn);
      } catch (Stopped stopped) {
        return;
      } catch (RuntimeException e) {
        LOG.error("{} is tried again in the next round", plan.handOver(), e);
      }
    }
  }

  private void carryOut(HandOverBegun plan, BooleanSupplier mayGoOn) {
    HandOverId id = new HandOverId(plan.handOver());
    HandOver now = states.read(plan.handOver(), HandOver.EVOLUTION).orElse(HandOver.NONE);
    if (now.finished()) {
      return;
    }
    for (String collection : plan.collections()) {
      if (!now.done().contains(collection)) {
        handOver(plan, id, collection, mayGoOn);
      }
    }
    send(plan, new FinishHandOver(id), mayGoOn);
    LOG.info("{} is finished: {} collections", id, plan.collections().size());
  }

  private void handOver(
      HandOverBegun plan, HandOverId id, String collection, BooleanSupplier mayGoOn) {
    AccountId receiver = HandOver.receiverOf(plan);
    long copied = 0;
    if (receiver != null) {
      String name = names.of(plan, collection, receiver);
      // What was written until it was frozen is in the view before it is looked at.
      send(plan, new PrepareHandOver(id, collection, name), mayGoOn);
      copied = copyAll(plan, id, collection, mayGoOn);
    }
    send(plan, new CompleteHandOver(id, collection, copied), mayGoOn);
  }

  private long copyAll(
      HandOverBegun plan, HandOverId id, String collection, BooleanSupplier mayGoOn) {
    Set<String> seen = new HashSet<>();
    Holdings.Part part = holdings.objects(collection, 0);
    while (!part.pieces().isEmpty()) {
      for (List<String> batch : batches(part.pieces())) {
        send(plan, new HandOverObjects(id, collection, batch), mayGoOn);
        seen.addAll(batch);
      }
      part = holdings.objects(collection, part.last());
    }
    return seen.size();
  }

  private static List<List<String>> batches(List<Holdings.Piece> pieces) {
    List<List<String>> batches = new ArrayList<>();
    List<String> batch = new ArrayList<>();
    long octets = 0;
    for (Holdings.Piece piece : pieces) {
      if (!batch.isEmpty()
          && (batch.size() == MOST_AT_ONCE || octets + piece.size() > MOST_OCTETS)) {
        batches.add(batch);
        batch = new ArrayList<>();
        octets = 0;
      }
      batch.add(piece.name());
      octets += piece.size();
    }
    batches.add(batch);
    return batches;
  }

  private void send(HandOverBegun plan, Command command, BooleanSupplier mayGoOn) {
    if (!mayGoOn.getAsBoolean()) {
      throw new Stopped();
    }
    String id = UUID.randomUUID().toString();
    Receipt receipt =
        commands.send(command, new Trail(Trail.SYSTEM, Client.SYSTEM, id, plan.cause(), null));
    if (!receipt.visible()) {
      throw new StorageFailure("the views are behind");
    }
  }

  /** The process ends, or another node goes on. */
  private static final class Stopped extends RuntimeException {}
}
