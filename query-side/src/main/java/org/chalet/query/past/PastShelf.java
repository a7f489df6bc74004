package org.chalet.query.past;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.PastName;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.SharedNames;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;

/**
 * Says what of the past somebody may see: what was their own; and what others share with them today
 * so that they see everything in it, from when that reached them. What was deleted before is not
 * shown to them.
 */
public record PastShelf(Past past, Sharing sharing) {
  /**
   * @param scope of the names in the reader's home
   * @param kind {@code calendar} or {@code addressbook}
   */
  public Optional<Held> find(AccountId reader, String scope, String kind, PastName name) {
    return past.inHome(scope, name)
        .or(() ->
            SharedNames.local(name.segment())
                .flatMap(local -> lent(reader, kind, local))
                .flatMap(shared -> past.of(shared.collection(), name, shared.since())));
  }

  /**
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  Optional<Held> get(AccountId reader, String collection, PastName name) {
    return past.of(collection, name, 0)
        .filter(held -> held.collection().owner().equals(reader.raw()))
        .or(() ->
            lent(reader, collection).flatMap(shared -> past.of(collection, name, shared.since())));
  }

  /** From which position on the reader may see what was in it; empty for never. */
  Optional<Long> since(AccountId reader, String collection) {
    boolean own = past.owner(collection).filter(owner -> owner.equals(reader.raw())).isPresent();
    return own ? Optional.of(0L) : lent(reader, collection).map(Shared::since);
  }

  private Optional<Shared> lent(AccountId reader, String collection) {
    int colon = collection.indexOf(':');
    return lent(reader, collection.substring(0, colon), collection.substring(colon + 1));
  }

  private Optional<Shared> lent(AccountId reader, String kind, String local) {
    return sharing
        .reaching(reader, kind, local)
        .filter(shared -> shared.reach().gives(ShareLevel.VIEW));
  }
}
