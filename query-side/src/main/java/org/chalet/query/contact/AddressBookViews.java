package org.chalet.query.contact;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.RecentWalks;
import org.chalet.query.collection.RowPages;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked about address books. */
public final class AddressBookViews extends CollectionViews<CardDocument> {
  private static final int MOST_MERGES = 16;

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

  /** The living card into which the one of that name was merged, or one that absorbed that. */
  public Optional<String> absorbedBy(String addressBook, String name) {
    String at = name;
    for (int step = 0; step < MOST_MERGES; step++) {
      CardDocument card =
          objectsOf(addressBook)
              .get(kinds.objects(), CollectionKinds.idOf(addressBook, at))
              .map(Document::value)
              .orElse(null);
      if (card == null || !card.deleted()) {
        return Optional.of(at).filter(found -> card != null && !found.equals(name));
      }
      String next = card.absorbedBy();
      if (next == null) {
        return Optional.empty();
      }
      at = next;
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
