package org.chalet.sharing;

import org.chalet.kernel.message.PersonalEvent;
import org.chalet.kernel.value.CollectionProperties;

/** How a person wants to see a collection of somebody else; the person is the event's owner. */
public interface SharedPropertiesChosen extends PersonalEvent {
  /** {@code calendar:…} or {@code addressbook:…}. */
  String collection();

  /** What the collection's owner says stands where these say nothing. */
  CollectionProperties properties();
}
