package org.chalet.query.past;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.PastName;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.SharedNames;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;

/**
 * Says what of the past somebody may see: what was their own; and what others share with them today
 * so that they see everything in it, from when that reached them. What was deleted before is not
 * shown to them.
 *
 * @param lookouts told whenever others find something by its name in their home
 */
public record PastShelf(Past past, Sharing sharing, Lookouts lookouts) {
  /**
   * @param scope of the names in the reader's home
   * @param kind {@code calendar} or {@code addressbook}
   */
  public Optional<Held> find(AccountId reader, String scope, String kind, PastName name) {
    return past.inHome(scope, name)
        .or(() ->
            SharedNames.local(name.segment())
                .flatMap(local -> lent(reader, kind, local))
                .flatMap(shared -> past.of(shared.collection(), name, shared.since()))
                .map(held -> seen(reader, held)));
  }

  private Held seen(AccountId reader, Held held) {
    StoredCollection collection = held.collection();
    lookouts.looks(reader, collection.owner(), collection.id());
    return held;
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

  /** Whose collection it is, where that is somebody else who lets the reader see its past. */
  public Optional<String> lentBy(AccountId reader, String collection) {
    return past.owner(collection)
        .filter(owner -> !owner.equals(reader.raw()) && lent(reader, collection).isPresent());
  }

  /** From which position on the reader may see what was in it; empty for never. */
  public Optional<Long> since(AccountId reader, String collection) {
    boolean own = past.owner(collection).filter(owner -> owner.equals(reader.raw())).isPresent();
    return own ? Optional.of(0L) : lent(reader, collection).map(Shared::since);
  }

  /** From which position on the asker may know who could read it: who may share it; else empty. */
  public Optional<Long> sharersSince(AccountId asker, String collection) {
    int colon = collection.indexOf(':');
    boolean own = past.owner(collection).filter(owner -> owner.equals(asker.raw())).isPresent();
    return own
        ? Optional.of(0L)
        : sharing
            .reaching(asker, collection.substring(0, colon), collection.substring(colon + 1))
            .filter(shared -> shared.reach().gives(ShareLevel.EDIT_AND_SHARE))
            .map(Shared::since);
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
