package org.chalet.query.guard;

import org.chalet.guard.GuardChosen;
import org.chalet.guard.GuardSettings;

/** What somebody chose for a collection; there is none for the others. */
public record ChosenGuard(
    String collection,
    String owner,
    boolean watching,
    int share,
    int atLeast,
    int minutes,
    boolean hold) {
  static ChosenGuard of(GuardChosen chosen) {
    return new ChosenGuard(
        chosen.collection(),
        chosen.owner(),
        chosen.watching(),
        chosen.share(),
        chosen.atLeast(),
        chosen.minutes(),
        chosen.hold());
  }

  GuardSettings settings() {
    return new GuardSettings(watching, share, atLeast, minutes, hold);
  }
}
