package org.chalet.query.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Ids;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.StoredObject;
import org.chalet.query.sharing.Shared;
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

  List<String> readable(AccountId asker) {
    List<String> own = views.home(asker.raw()).stream().map(Document::id).toList();
    List<String> shared =
        sharing.reaching(asker, kind).stream()
            .filter(one -> one.reach().gives(ShareLevel.VIEW))
            .map(Shared::collection)
            .toList();
    return Stream.concat(own.stream(), shared.stream()).toList();
  }

  /** The same for one. */
  boolean isReadable(AccountId asker, String collection) {
    return views
        .collection(collection)
        .filter(there -> there.value().owner().equals(asker.raw()) || isShared(asker, collection))
        .isPresent();
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
