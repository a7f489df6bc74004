package org.chalet.sharing;

import org.chalet.kernel.message.PersonalEvent;
import org.jspecify.annotations.Nullable;

/** A collection is shared, or shared on another level than before. */
public interface CollectionShared extends PersonalEvent {
  /** {@code calendar:…} or {@code addressbook:…}. */
  String collection();

  /** See {@link Grantee}. */
  String grantee();

  /** The organization that its owner and the grantee are in; the share counts while they are. */
  String through();

  /** See {@link ShareLevel}. */
  String level();

  /** What whoever shares it calls it for the grantee; null where they say nothing. */
  @Nullable String summary();

  /** What whoever shares it calls the grantee; null where they say nothing. */
  @Nullable String commonName();

  /** Whether a person has to accept before it counts. */
  boolean asks();
}
