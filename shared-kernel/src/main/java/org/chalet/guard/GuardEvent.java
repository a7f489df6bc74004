package org.chalet.guard;

import org.chalet.kernel.message.PersonalEvent;

/** What happened to the guard of a collection, in a stream of its own; under its owner's key. */
public sealed interface GuardEvent extends PersonalEvent
    permits GuardChosen, MassChangeNoticed, MassChangeSettled {
  /** {@code calendar:…} or {@code addressbook:…}. */
  String collection();

  /** The stream of a collection's guard. */
  static String stream(String collection) {
    return "guard-of-" + collection;
  }
}
