package org.chalet.command.sharing;

import java.util.UUID;
import java.util.stream.Stream;
import org.chalet.command.LogFollower;
import org.chalet.command.Retrying;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.MembershipChange;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.sharing.EndShares;
import org.chalet.sharing.Grantee;
import org.chalet.team.TeamDeleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends for good what was shared by and with those who are in an organization no more: it counts no
 * longer from the moment they left, and is not to count again when they come back.
 */
public final class EndedMemberships implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EndedMemberships.class);

  private final SharesThrough shares;
  private final Commands commands;
  private final LogFollower follower;

  public EndedMemberships(LogFollower.Ground ground, SharesThrough shares, Commands commands) {
    this.shares = shares;
    this.commands = commands;
    this.follower =
        new LogFollower(
            "ended-memberships",
            ground,
            LogFollower.Start.BEGINNING,
            event -> parties(event).findAny().isPresent(),
            this::take);
  }

  public void start() {
    follower.start();
  }

  /** Events that may still end shares. */
  public long lag() {
    return follower.lag();
  }

  /** Takes in what there is; false where another process does. */
  boolean move() {
    return follower.move();
  }

  /**
   * Who is together no more.
   *
   * @param who {@code account:…}, {@code team:…}, or the organization itself
   */
  private record Party(String organization, String who) {}

  private static Stream<Party> parties(EventEnvelope event) {
    return switch (event.payload()) {
      case OrganizationDeleted gone ->
          Stream.of(new Party(gone.organization(), gone.organization()));
      case OrganizationEvent happened ->
          MembershipChange.of(happened).stream()
              .filter(MembershipChange.Out.class::isInstance)
              .map(out -> new Party(happened.organization(), out.account()));
      case TeamDeleted gone -> Stream.of(new Party(gone.organization(), gone.team()));
      default -> Stream.empty();
    };
  }

  private boolean take(EventEnvelope event) {
    parties(event).forEach(party -> end(event, party.organization(), party.who()));
    return false;
  }

  private void end(EventEnvelope event, String organization, String party) {
    for (SharesThrough.Held held : shares.of(organization, party, event.position())) {
      end(
          event,
          new EndShares(
              new CollectionId(held.collection()),
              new OrganizationId(organization),
              new Grantee(held.grantee())));
    }
  }

  /** A collection that is gone, or on its way to somebody else, has no shares to end. */
  private void end(EventEnvelope event, EndShares command) {
    try {
      Retrying.run(() -> {
        String id = UUID.randomUUID().toString();
        commands.send(command, new Trail(Trail.SYSTEM, Client.SYSTEM, id, event.id(), null));
      });
    } catch (Rejected refused) {
      LOG.info("a share of {} does not end: {}", command.collection(), refused.code());
    }
  }

  @Override
  public void close() {
    if (!follower.end()) {
      LOG.warn("Shares are still being ended; what is left is done after the next start");
    }
  }
}
