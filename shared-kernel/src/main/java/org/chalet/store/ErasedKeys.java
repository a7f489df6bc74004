package org.chalet.store;

import java.time.Instant;
import java.util.List;

/**
 * Owners whose keys were destroyed, kept beside the vault: an older copy of the vault that comes
 * back knows some of these keys again, and nothing in it says that they are to go.
 */
public interface ErasedKeys {
  /** Notes an owner, once; durable when it returns. */
  void note(String owner, Instant destroyed);

  /** All of them, each once. */
  List<String> owners();
}
