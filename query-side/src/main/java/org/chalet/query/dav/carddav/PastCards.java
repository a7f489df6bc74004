package org.chalet.query.dav.carddav;

import java.util.Iterator;
import java.util.Optional;
import org.chalet.query.contact.CardCandidate;
import org.chalet.query.dav.past.PastObjects;
import org.chalet.query.past.Held;
import org.chalet.query.past.HeldObject;

/** An address book as it was, or what was deleted from it. */
final class PastCards extends PastObjects implements CardSource {
  PastCards(Held held, String moment) {
    super(held, moment);
  }

  /** Nothing is known of a card before it is read. */
  @Override
  public Iterator<CardCandidate> candidates() {
    Iterator<HeldObject> objects = searched();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return objects.hasNext();
      }

      @Override
      public CardCandidate next() {
        return new CardCandidate(objects.next().row().name(), null);
      }
    };
  }

  /** Nothing is stored that could be in conflict. */
  @Override
  public Optional<String> named(String uid) {
    return Optional.empty();
  }
}
