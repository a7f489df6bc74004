package org.chalet.sharing;

import java.util.Map;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CollectionId;

/** Shares the collection with these, each on that level, and with nobody else. */
public record ReplaceShares(CollectionId collection, Map<Grantee, ShareLevel> shares)
    implements Command {
  public ReplaceShares {
    shares = Map.copyOf(shares);
  }
}
