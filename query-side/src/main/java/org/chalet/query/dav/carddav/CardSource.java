package org.chalet.query.dav.carddav;

import java.util.Iterator;
import java.util.Optional;
import org.chalet.query.contact.CardCandidate;
import org.chalet.query.dav.objects.ObjectSource;

/** Where an address book is read. */
interface CardSource extends ObjectSource {
  /** Every card, as far as it is known without reading it. */
  Iterator<CardCandidate> candidates();

  /** The name of the card with that UID, for conflicts. */
  Optional<String> named(String uid);

  /** The name of the card into which the one of that name was merged. */
  default Optional<String> absorbedBy(String name) {
    return Optional.empty();
  }
}
