package org.chalet.sharing;

import org.chalet.kernel.message.PersonalEvent;

/** A person whom shares reach wants the collection, or does not. */
public interface CollectionShareAnswered extends PersonalEvent {
  /** {@code calendar:…} or {@code addressbook:…}. */
  String collection();

  /** {@code account:…}. */
  String sharee();

  boolean accepted();
}
