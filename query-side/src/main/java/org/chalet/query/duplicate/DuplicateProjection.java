package org.chalet.query.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactsMergeUndone;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.DuplicatesHidden;
import org.chalet.contact.DuplicatesShown;
import org.chalet.contentline.Limits;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.likeness.CardTraits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What cards say about whose they are, and what was merged and hidden. Cards of a deleted address
 * book stay here, since the address book may come back; whoever asks looks first whether it is
 * there.
 */
public final class DuplicateProjection implements Projection {
  private static final Logger LOG = LoggerFactory.getLogger(DuplicateProjection.class);
  private static final String PERSON = "individual";

  @Override
  public ViewSchema schema() {
    return DuplicateSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("contact", "identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case CardPut put -> put(event, put, changes);
      case CardDeleted deleted -> {
        changes.remove(
            DuplicateSchema.TRAITS,
            DuplicateSchema.traitsOf(deleted.addressBook(), deleted.name()));
        changed(event, deleted.addressBook(), deleted.owner(), changes);
      }
      case ContactsMerged merged -> merged(event, merged, changes);
      case ContactsMergeUndone undone ->
          changes
              .get(DuplicateSchema.MERGES, undone.merge())
              .ifPresent(merge ->
                  changes.put(DuplicateSchema.MERGES, merge.id(), merge.value().takenBack()));
      case DuplicatesHidden hidden ->
          changes.put(
              DuplicateSchema.HIDDEN,
              hidden.mark(),
              new HiddenDocument(
                  hidden.mark(),
                  hidden.addressBook(),
                  hidden.owner(),
                  hidden.cards(),
                  event.position()));
      case DuplicatesShown shown -> changes.remove(DuplicateSchema.HIDDEN, shown.mark());
      case AccountErased erased -> forget(erased.account(), changes);
      default -> {}
    }
  }

  private static void put(EventEnvelope event, CardPut put, Changes changes) {
    String id = DuplicateSchema.traitsOf(put.addressBook(), put.name());
    String traits = traits(event, put);
    if (traits.isEmpty()) {
      changes.remove(DuplicateSchema.TRAITS, id);
    } else {
      changes.put(
          DuplicateSchema.TRAITS,
          id,
          new TraitsDocument(put.addressBook(), put.owner(), put.name(), traits));
    }
    changed(event, put.addressBook(), put.owner(), changes);
  }

  private static void merged(EventEnvelope event, ContactsMerged merged, Changes changes) {
    changes.put(
        DuplicateSchema.MERGES,
        merged.merge(),
        new MergeDocument(
            merged.merge(),
            merged.addressBook(),
            merged.owner(),
            merged.reference(),
            merged.absorbed().stream().map(ContactsMerged.Absorbed::name).toList(),
            event.trail().actor(),
            event.time().getEpochSecond(),
            false,
            event.position()));
  }

  private static void changed(EventEnvelope event, String book, String owner, Changes changes) {
    changes.put(DuplicateSchema.BOOKS, book, new BookDocument(book, owner, event.position()));
  }

  /** Empty for groups and the like, and for cards that cannot be read. */
  private static String traits(EventEnvelope event, CardPut put) {
    try {
      AddressObject card =
          AddressObject.of(put.text().getBytes(StandardCharsets.UTF_8), Limits.OBJECT);
      return card.kind().equals(PERSON) ? CardTraits.of(card.card()).text() : "";
    } catch (RuntimeException unreadable) {
      LOG.warn("No duplicates of the card put at {}: {}", event.position(), unreadable.toString());
      return "";
    }
  }

  private static void forget(String owner, Changes changes) {
    changes.removeAll(DuplicateSchema.TRAITS, Scan.of(DuplicateSchema.TRAITS_OF_OWNER, owner));
    changes.removeAll(DuplicateSchema.BOOKS, Scan.of(DuplicateSchema.BOOKS_OF_OWNER, owner));
    changes.removeAll(DuplicateSchema.HIDDEN, Scan.of(DuplicateSchema.HIDDEN_OF_OWNER, owner));
    changes.removeAll(DuplicateSchema.MERGES, Scan.of(DuplicateSchema.MERGES_OF_OWNER, owner));
  }
}
