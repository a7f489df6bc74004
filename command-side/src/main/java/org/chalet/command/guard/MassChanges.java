package org.chalet.command.guard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chalet.command.LogFollower;
import org.chalet.command.Retrying;
import org.chalet.command.StateReader;
import org.chalet.command.collection.Guard;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.guard.GuardEvent;
import org.chalet.guard.GuardSettings;
import org.chalet.guard.MassChangeId;
import org.chalet.guard.NoticeMassChange;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log and notices mass changes by what each client has changed lately. Writers pay
 * nothing for it; what was counted begins anew with the process.
 */
public final class MassChanges implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MassChanges.class);
  private static final int MOST_WINDOWS = 5_000;

  private final StateReader states;
  private final CollectionSizes sizes;
  private final Commands commands;
  private final LogFollower follower;
  private final Map<Who, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Window> eldest) {
          return size() > MOST_WINDOWS;
        }
      };

  private record Who(String collection, String actor, @Nullable String credential) {}

  public MassChanges(
      LogFollower.Ground ground, StateReader states, CollectionSizes sizes, Commands commands) {
    this.states = states;
    this.sizes = sizes;
    this.commands = commands;
    this.follower =
        new LogFollower(
            "guard",
            ground,
            LogFollower.Start.HEAD,
            event -> Touch.of(event).isPresent(),
            this::take);
  }

  public void start() {
    follower.start();
  }

  /** Events that may still be part of a mass change. */
  public long lag() {
    return follower.lag();
  }

  /** Takes in what there is; false where another process does. */
  boolean move() {
    return follower.move();
  }

  private boolean take(EventEnvelope event) {
    Optional<Touch> touch = Touch.of(event);
    if (touch.isEmpty()) {
      return false;
    }
    Trail trail = event.trail();
    GuardSettings settings = settings(touch.get().collection());
    if (!settings.watching() || trail.client().channel().equals(Client.SYSTEM.channel())) {
      return false;
    }
    String collection = touch.get().collection();
    Who who = new Who(collection, trail.actor(), trail.client().credential());
    Window window = windows.computeIfAbsent(who, fresh -> new Window());
    Duration length = Duration.ofMinutes(settings.minutes());
    window.take(touch.get(), event.position(), event.time(), length);
    if (!window.isMassChange(settings, () -> sizes.objects(collection))) {
      return false;
    }
    window.noticed();
    notice(who, window, event);
    return true;
  }

  private GuardSettings settings(String collection) {
    return states
        .read(GuardEvent.stream(collection), Guard.EVOLUTION)
        .map(Guard::settings)
        .orElse(GuardSettings.USUAL);
  }

  /** A collection that is gone by now has nobody to be told. */
  private void notice(Who who, Window window, EventEnvelope cause) {
    Window.Beginning began = window.beginning();
    NoticeMassChange command =
        new NoticeMassChange(
            new MassChangeId(new CollectionId(who.collection()), began.position()),
            began.time(),
            who.actor(),
            who.credential(),
            window.deleted(),
            window.rewritten());
    try {
      Retrying.run(() -> {
        String id = UUID.randomUUID().toString();
        commands.send(command, new Trail(Trail.SYSTEM, Client.SYSTEM, id, cause.id(), null));
      });
    } catch (Rejected refused) {
      LOG.info("a mass change in {} is not told: {}", who.collection(), refused.code());
    }
  }

  @Override
  public void close() {
    if (!follower.end()) {
      LOG.warn("mass changes are still being looked for; that goes on after the next start");
    }
  }
}
