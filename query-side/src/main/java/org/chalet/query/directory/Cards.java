package org.chalet.query.directory;

import static org.chalet.query.directory.DirectorySchema.CARDS;

import java.util.Optional;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.value.ETags;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.contact.SearchableText;
import org.chalet.query.finding.FindOrder;
import org.chalet.query.finding.Findable;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.vcard.VCards;

/** The cards of directories as address books see them: stored bytes, and what was removed when. */
record Cards(EventEnvelope event, Changes changes) {
  private static final Kind<CardDocument> KIND = CARDS.kinds().objects();

  /** The same bytes again change nothing, unless {@code anew}. */
  void show(String organization, DirectoryCard card, boolean anew) {
    byte[] text = VCards.write(card.card());
    String etag = ETags.of(text);
    boolean same = living(organization, card.uid()).filter(etag::equals).isPresent();
    if (same && !anew) {
      return;
    }
    String name = DirectoryCard.nameOf(card.uid());
    var document =
        new CardDocument(
            organization,
            name,
            null,
            card.uid(),
            "VCARD",
            etag,
            text.length,
            event.time().getEpochSecond(),
            event.position(),
            false,
            card.called(),
            SearchableText.of(card.card()));
    changes.put(KIND, CollectionKinds.idOf(organization, name), document, text);
    var place =
        new Findable.Place(
            organization,
            name,
            organization,
            event.time().getEpochSecond(),
            event.position(),
            FindOrder.View.DIRECTORY);
    changes.put(Findable.KIND, place.id(), Findable.of(card.card(), place));
  }

  /** Leaves a tombstone, for clients to hear of it; whether there was a card is not asked. */
  void remove(String organization, String uid) {
    String name = DirectoryCard.nameOf(uid);
    var tombstone =
        new CardDocument(
            organization,
            name,
            null,
            "",
            "VCARD",
            "",
            0,
            event.time().getEpochSecond(),
            event.position(),
            true,
            "",
            null);
    changes.put(KIND, CollectionKinds.idOf(organization, name), tombstone);
    changes.remove(Findable.KIND, CollectionKinds.idOf(organization, name));
  }

  private Optional<String> living(String organization, String uid) {
    String id = CollectionKinds.idOf(organization, DirectoryCard.nameOf(uid));
    return changes
        .get(KIND, id)
        .map(Document::value)
        .filter(card -> !card.deleted())
        .map(CardDocument::etag);
  }
}
