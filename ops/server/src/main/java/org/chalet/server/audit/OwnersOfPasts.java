package org.chalet.server.audit;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;

/** Of whose collection the past is. */
public interface OwnersOfPasts {
  /**
   * The owner, where that is somebody else and the reader may look at it.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  Optional<String> lentBy(AccountId reader, String collection);
}
