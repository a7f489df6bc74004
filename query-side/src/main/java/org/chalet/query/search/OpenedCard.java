package org.chalet.query.search;

import java.util.List;
import java.util.Optional;
import org.chalet.contentline.Limits;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.finding.CardTexts;
import org.chalet.query.finding.FieldText;
import org.chalet.query.finding.FindKind;
import org.chalet.store.Document;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.VCard;

/** Cards, looked into. */
final class OpenedCard {
  private OpenedCard() {}

  /** See {@link Shelf.Opening}. */
  static Optional<Found> open(Document<CardDocument> stored, Wanted wanted) {
    VCard card = AddressObject.of(CollectionViews.bytes(stored), Limits.OBJECT).card();
    List<FieldText> texts = CardTexts.of(card);
    if (!wanted.includes(FindKind.CARD)
        || wanted.isTimed()
        || !wanted.includesOne(CardTexts.addresses(card))) {
      return Optional.empty();
    }
    return Highlights.of(texts, wanted.words())
        .map(matched ->
            new Found(
                FindKind.CARD.token(),
                stored.value().collection(),
                stored.value().name(),
                stored.value().uid(),
                stored.value().formattedName(),
                null,
                null,
                matched));
  }
}
