package org.chalet.command.guard;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.EventSourced;
import org.chalet.command.collection.Guard;
import org.chalet.command.guard.GuardedCollections.Guarded;
import org.chalet.guard.ChooseGuard;
import org.chalet.guard.GuardChosen;
import org.chalet.guard.GuardEvent;
import org.chalet.guard.GuardSettings;
import org.chalet.guard.MassChangeId;
import org.chalet.guard.MassChangeNoticed;
import org.chalet.guard.MassChangeSettled;
import org.chalet.guard.NoticeMassChange;
import org.chalet.guard.SettleMassChange;
import org.chalet.kernel.trail.Trail;

/** Brings commands to guards. */
public final class GuardHandlers {
  private final EventSourced<Guard> guards;
  private final GuardedCollections collections;
  private final MassChangeLetters letters;

  GuardHandlers(
      EventSourced<Guard> guards, GuardedCollections collections, MassChangeLetters letters) {
    this.guards = guards;
    this.collections = collections;
    this.letters = letters;
  }

  @CommandHandler
  void handle(ChooseGuard command, @MetaDataValue("trail") Trail trail) {
    String owner =
        collections.verified(command.collection(), ChooseGuard.class, trail.actor()).owner();
    GuardSettings wanted = command.settings();
    guards.decide(
        GuardEvent.stream(command.collection().raw()),
        now ->
            now.settings().equals(wanted)
                ? List.of()
                : List.of(chosen(command.collection().raw(), owner, wanted)));
  }

  private static GuardChosen chosen(String collection, String owner, GuardSettings wanted) {
    return new GuardChosen(
        collection,
        owner,
        wanted.watching(),
        wanted.share(),
        wanted.atLeast(),
        wanted.minutes(),
        wanted.hold());
  }

  /** The same change, told again after a crash, is not told twice. */
  @CommandHandler
  void handle(NoticeMassChange command, @MetaDataValue("trail") Trail trail) {
    MassChangeId change = command.change();
    Guarded guarded =
        collections.verified(change.collection(), NoticeMassChange.class, trail.actor());
    String stream = GuardEvent.stream(change.collection().raw());
    if (guards.state(stream).open().containsKey(change.first())) {
      return;
    }
    MassChangeNoticed noticed =
        new MassChangeNoticed(
            change.collection().raw(),
            guarded.owner(),
            change.first(),
            command.began().getEpochSecond(),
            command.actor(),
            command.credential(),
            command.deleted(),
            command.rewritten(),
            guards.state(stream).settings().hold());
    guards.decide(stream, now -> List.of(noticed));
    letters.post(noticed, guarded.name());
  }

  @CommandHandler
  void handle(SettleMassChange command, @MetaDataValue("trail") Trail trail) {
    MassChangeId change = command.change();
    String owner =
        collections.verified(change.collection(), SettleMassChange.class, trail.actor()).owner();
    guards.decide(
        GuardEvent.stream(change.collection().raw()),
        now -> {
          if (!now.open().containsKey(change.first())) {
            throw MassChangeId.unknown();
          }
          return List.of(
              new MassChangeSettled(
                  change.collection().raw(), owner, change.first(), command.undone()));
        });
  }
}
