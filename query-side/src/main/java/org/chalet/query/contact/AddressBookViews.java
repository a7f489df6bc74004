package org.chalet.query.contact;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.RecentWalks;
import org.chalet.query.collection.RowPages;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked about address books. */
public final class AddressBookViews extends CollectionViews<CardDocument> {
  private final CardKinds cards;
  private final RecentWalks<CardCandidate> recent = new RecentWalks<>();

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public AddressBookViews(Supplier<View> view) {
    this(view, AddressBookSchema.CARDS);
  }

  /** Cards of another view. */
  public AddressBookViews(Supplier<View> view, CardKinds cards) {
    super(view, cards.kinds());
    this.cards = cards;
  }

  /** The name of the card with that UID; for conflicts, which are rare. */
  public Optional<String> named(String addressBook, String uid) {
    String folded = SearchableText.fold(uid);
    Iterator<CardCandidate> candidates = candidates(addressBook);
    while (candidates.hasNext()) {
      CardCandidate candidate = candidates.next();
      if (candidate.mayContain(folded)
          && object(addressBook, candidate.name())
              .filter(found -> found.value().uid().equals(uid))
              .isPresent()) {
        return Optional.of(candidate.name());
      }
    }
    return Optional.empty();
  }

  /**
   * All cards with their searchable text, from the index alone: the cost grows with the address
   * book, but no card is read or parsed.
   */
  public Iterator<CardCandidate> candidates(String addressBook) {
    var scan = Scan.of(cards.byText(), addressBook, CardKinds.COMPONENT);
    return recently(
        recent,
        addressBook,
        () -> mapped(new RowPages<>(view, kinds.objects(), scan), CardKinds::candidate));
  }
}
