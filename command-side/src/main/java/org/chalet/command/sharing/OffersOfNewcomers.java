package org.chalet.command.sharing;

import java.util.Optional;
import java.util.UUID;
import org.chalet.command.LogFollower;
import org.chalet.command.Retrying;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.LoginChanged;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.ShareOfferId;
import org.chalet.sharing.TakeShareOffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives newcomers the calendars that were offered to their address, which they have proven to be
 * theirs. Address books wait to be accepted.
 */
public final class OffersOfNewcomers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OffersOfNewcomers.class);

  private final OpenOffers offers;
  private final Commands commands;
  private final LogFollower follower;

  public OffersOfNewcomers(LogFollower.Ground ground, OpenOffers offers, Commands commands) {
    this.offers = offers;
    this.commands = commands;
    this.follower =
        new LogFollower(
            "offers-of-newcomers",
            ground,
            LogFollower.Start.HEAD,
            event -> arrival(event).isPresent(),
            this::take);
  }

  public void start() {
    follower.start();
  }

  /** Events that may still bring somebody what was offered. */
  public long lag() {
    return follower.lag();
  }

  /** Takes in what there is; false where another process does. */
  boolean move() {
    return follower.move();
  }

  /** An account at an address. */
  private record Arrival(String account, String email) {}

  private static Optional<Arrival> arrival(EventEnvelope event) {
    return switch (event.payload()) {
      case AccountRegistered e -> Optional.of(new Arrival(e.account(), e.email()));
      case LoginChanged e -> Optional.of(new Arrival(e.account(), e.email()));
      default -> Optional.empty();
    };
  }

  private boolean take(EventEnvelope event) {
    arrival(event)
        .ifPresent(arrival ->
            offers
                .ofCalendars(new EmailAddress(arrival.email()), event.position())
                .forEach(offer -> take(event, offer, new AccountId(arrival.account()))));
    return false;
  }

  /** A collection that is gone, or on its way to somebody else, is given to nobody. */
  private void take(EventEnvelope event, ShareOfferId offer, AccountId account) {
    try {
      Retrying.run(() -> {
        String id = UUID.randomUUID().toString();
        commands.send(
            new TakeShareOffer(offer, account),
            new Trail(Trail.SYSTEM, Client.SYSTEM, id, event.id(), null));
      });
    } catch (Rejected refused) {
      LOG.info("{} is not taken: {}", offer, refused.code());
    }
  }

  @Override
  public void close() {
    if (!follower.end()) {
      LOG.warn("Offers are still being given; what is left is given after the next start");
    }
  }
}
