package org.chalet.store;

import java.util.Optional;

/**
 * Who holds a unique name. Names are taken and given back only by the claims of a commit ({@link
 * EventLog#append}), so a name is never held by nobody's event.
 */
public interface Reservations {
  /** The holder, as of the last commit. */
  Optional<String> holder(String scope, String name);
}
