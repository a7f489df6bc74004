package org.chalet.sharing;

import org.chalet.kernel.message.PersonalEvent;

/** A collection is not shared with a grantee any more. */
public interface CollectionShareRevoked extends PersonalEvent {
  /** {@code calendar:…} or {@code addressbook:…}. */
  String collection();

  /** See {@link Grantee}. */
  String grantee();
}
