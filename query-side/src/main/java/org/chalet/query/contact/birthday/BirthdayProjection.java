package org.chalet.query.contact.birthday;

import static org.chalet.query.contact.birthday.BirthdaySchema.BIRTHDAYS;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contentline.Limits;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.vcard.AddressObject;

/** Birthdays of cards; which address books there are, and who reads them, is known elsewhere. */
public final class BirthdayProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return BirthdaySchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("contact", "identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case CardPut put -> put(put, changes);
      case CardDeleted deleted ->
          changes.remove(BIRTHDAYS, BirthdayDocument.id(deleted.addressBook(), deleted.name()));
      case AccountErased erased ->
          changes.removeAll(BIRTHDAYS, Scan.of(BirthdaySchema.OF_OWNER, erased.account()));
      default -> {} // says nothing of birthdays
    }
  }

  private static void put(CardPut put, Changes changes) {
    String id = BirthdayDocument.id(put.addressBook(), put.name());
    Optional<BirthdayDocument> born = born(put);
    if (born.isPresent()) {
      changes.put(BIRTHDAYS, id, born.get());
    } else {
      changes.remove(BIRTHDAYS, id);
    }
  }

  private static Optional<BirthdayDocument> born(CardPut put) {
    try {
      AddressObject card =
          AddressObject.of(put.text().getBytes(StandardCharsets.UTF_8), Limits.OBJECT);
      return Born.of(card.card())
          .map(born ->
              new BirthdayDocument(
                  put.addressBook(),
                  put.owner(),
                  put.name(),
                  card.formattedName(),
                  "%02d%02d".formatted(born.day().getMonthValue(), born.day().getDayOfMonth()),
                  born.year()));
    } catch (Rejected unreadable) {
      return Optional.empty();
    }
  }
}
