package org.chalet.query.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Ids;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.StoredObject;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Document;

/**
 * Collections of one kind, as somebody may read them now: their own, and what is shared with them
 * to be viewed at least.
 *
 * @param kind {@code calendar} or {@code addressbook}
 */
record Shelf<D extends StoredObject>(
    String kind, CollectionViews<D> views, Sharing sharing, Opening<D> opening) {

  /** Makes of a stored object what is shown of it. */
  @FunctionalInterface
  interface Opening<D> {
    /**
     * @return empty for what is not wanted after all
     * @throws Rejected for what cannot be read
     */
    Optional<Found> open(Document<D> object, Wanted wanted);
  }

  /** What others share with the asker, and who they are. */
  Map<String, String> shared(AccountId asker) {
    Map<String, String> owners = new HashMap<>();
    sharing.reaching(asker, kind).stream()
        .filter(one -> one.reach().gives(ShareLevel.VIEW))
        .forEach(one -> owners.put(one.collection(), one.owner()));
    return owners;
  }

  /** The owner of a collection that the asker may read. */
  Optional<String> readable(AccountId asker, String collection) {
    return views
        .collection(collection)
        .map(there -> there.value().owner())
        .filter(owner -> owner.equals(asker.raw()) || isShared(asker, collection));
  }

  private boolean isShared(AccountId asker, String collection) {
    return sharing
        .reaching(asker, kind, Ids.local(collection))
        .filter(one -> one.reach().gives(ShareLevel.VIEW))
        .isPresent();
  }

  boolean exists(String collection) {
    return views.collection(collection).isPresent();
  }

  Optional<Found> open(String collection, String name, Wanted wanted) {
    return views.object(collection, name).flatMap(object -> opening.open(object, wanted));
  }
}
