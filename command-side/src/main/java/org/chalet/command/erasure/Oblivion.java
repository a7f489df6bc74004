package org.chalet.command.erasure;

import java.util.Collection;
import java.util.SortedMap;
import org.chalet.kernel.value.EmailAddress;

/** Makes what is known of a person unreadable, wherever it is. Doing so again does no harm. */
public interface Oblivion {
  /** How many letters to the addresses there are, sent or not. */
  int lettersTo(Collection<EmailAddress> addresses);

  /** Forgets letters to the addresses, sent or not. */
  void forgetLetters(Collection<EmailAddress> addresses);

  /** Destroys the key of an owner: an account or an invitation. */
  void destroyKey(String owner);

  /**
   * Forgets what was read with keys that are destroyed: states, decoded events, and what views have
   * dropped but not overwritten.
   *
   * @return the views, and how far each had read when that was done
   */
  SortedMap<String, Long> forget();
}
