package org.chalet.query.duplicate;

import static org.chalet.query.duplicate.DuplicateSchema.BOOKS;
import static org.chalet.query.duplicate.DuplicateSchema.BY_BOOK;
import static org.chalet.query.duplicate.DuplicateSchema.HIDDEN;
import static org.chalet.query.duplicate.DuplicateSchema.HIDDEN_IN;
import static org.chalet.query.duplicate.DuplicateSchema.MERGES;
import static org.chalet.query.duplicate.DuplicateSchema.MERGES_IN;
import static org.chalet.query.duplicate.DuplicateSchema.TRAITS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.RowPages;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.chalet.vcard.likeness.CardTraits;
import org.chalet.vcard.likeness.Cluster;
import org.chalet.vcard.likeness.Duplicates;
import org.jspecify.annotations.Nullable;

/** What can be asked of the view of duplicates. */
public final class DuplicateViews {
  /** Cards of one address book that are compared. */
  static final int MOST_CARDS = 50_000;

  private final Supplier<View> live;
  private final RecentClusters recent = new RecentClusters();

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public DuplicateViews(Supplier<View> live) {
    this.live = live;
  }

  /**
   * Costs nothing while no card of the address book changes. Refuses TOO_LARGE for an address book
   * of more than 50,000 cards.
   *
   * @param region where numbers without a country are from; null for what is usual there
   */
  public List<Cluster> clusters(String addressBook, @Nullable String region) {
    View view = live.get();
    Document<BookDocument> book = view.get(BOOKS, addressBook).orElse(null);
    if (book == null) {
      return List.of();
    }
    var state =
        new RecentClusters.State(view.generation(), addressBook, book.value().change(), region);
    return recent.of(state, () -> Duplicates.among(cards(addressBook), region));
  }

  private List<Duplicates.Card> cards(String addressBook) {
    List<Duplicates.Card> cards = new ArrayList<>();
    RowPages<TraitsDocument> rows = new RowPages<>(live, TRAITS, Scan.of(BY_BOOK, addressBook));
    while (rows.hasNext()) {
      if (cards.size() == MOST_CARDS) {
        throw new Rejected(
            ErrorCode.TOO_LARGE, "more than " + MOST_CARDS + " cards are not compared");
      }
      Row row = rows.next();
      cards.add(
          new Duplicates.Card(
              row.text(DuplicateSchema.NAME_COLUMN),
              CardTraits.parse(row.text(DuplicateSchema.TRAITS_COLUMN))));
    }
    return cards;
  }

  /** All marks in an address book. */
  List<HiddenDocument> hidden(String addressBook) {
    return live.get().find(HIDDEN, Scan.of(HIDDEN_IN, addressBook)).stream()
        .map(Document::value)
        .toList();
  }

  Page<HiddenDocument> hidden(String addressBook, PageRequest request) {
    return request
        .page(live.get(), HIDDEN, Scan.of(HIDDEN_IN, addressBook).reversed())
        .map(Document::value);
  }

  /** The latest first. */
  Page<MergeDocument> merges(String addressBook, PageRequest request) {
    return request
        .page(live.get(), MERGES, Scan.of(MERGES_IN, addressBook).reversed())
        .map(Document::value);
  }
}
