package org.chalet.command.collection;

import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/** What is particular about the shares of one kind of collection: bounds, and how it records. */
public interface ShareEvents {
  /** The least that a share can give. */
  ShareLevel lowest();

  /** Whether a person has to accept a share before it counts. */
  boolean asks();

  Event shared(
      String collection, String owner, String grantee, Shares.Share share, ShareWords words);

  Event revoked(String collection, String owner, String grantee);

  Event answered(String collection, String owner, String sharee, boolean accepted);

  /** How {@code reader} wants to see the collection of somebody else. */
  Event chosen(String collection, String reader, CollectionProperties properties);
}
