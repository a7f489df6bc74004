package org.chalet.query.contact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookFrozen;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.AddressBookRestored;
import org.chalet.contact.AddressBookShareAccepted;
import org.chalet.contact.AddressBookShareDeclined;
import org.chalet.contact.AddressBookShareRevoked;
import org.chalet.contact.AddressBookShared;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactEvent;
import org.chalet.contact.ContactsMergeUndone;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.DuplicatesHidden;
import org.chalet.contact.DuplicatesShown;
import org.chalet.contact.SharedAddressBookPropertiesChosen;
import org.chalet.contentline.Limits;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.value.ETags;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.DeletedCollections;
import org.chalet.query.collection.Naming;
import org.chalet.query.collection.OwnerGone;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.ViewSchema;
import org.chalet.vcard.AddressObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Address books and the cards in them. */
public final class AddressBookProjection implements Projection {
  private static final Logger LOG = LoggerFactory.getLogger(AddressBookProjection.class);
  private static final CollectionKinds<CardDocument> KINDS = AddressBookSchema.KINDS;

  @Override
  public ViewSchema schema() {
    return AddressBookSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("contact", "identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    if (event.payload() instanceof AccountErased erased) {
      OwnerGone.from(KINDS, erased.account(), changes);
      new DeletedCollections<>(KINDS, changes).ownerGone(erased.account());
    } else if (event.payload() instanceof ContactEvent happened) {
      var deletions = new DeletedCollections<>(KINDS, changes);
      switch (happened) {
        case AddressBookCreated created -> create(event, created, changes);
        case AddressBookPropertiesChanged changed ->
            changes
                .get(KINDS.collections(), changed.addressBook())
                .map(there -> there.value().with(changed.properties()))
                .ifPresent(now -> changes.put(KINDS.collections(), now.id(), now));
        case AddressBookFrozen frozen -> deletions.freeze(frozen.addressBook());
        case AddressBookShared shared -> {} // of shares there is a view of its own
        case AddressBookShareRevoked revoked -> {}
        case AddressBookShareAccepted accepted -> {}
        case AddressBookShareDeclined declined -> {}
        case SharedAddressBookPropertiesChosen chosen -> {}
        case AddressBookDeleted deleted -> deletions.end(deleted.addressBook(), event.position());
        case AddressBookRestored restored -> deletions.restore(restored.addressBook());
        case CardPut put -> put(event, put, changes);
        case CardDeleted deleted -> delete(event, deleted, changes);
        case ContactsMerged merged -> {} // the cards' own events stand beside it
        case ContactsMergeUndone undone -> {} // likewise
        case DuplicatesHidden hidden -> {} // of duplicates there is a view of its own
        case DuplicatesShown shown -> {}
      }
    }
  }

  private static void create(EventEnvelope event, AddressBookCreated created, Changes changes) {
    var book =
        new StoredCollection(
            created.addressBook(),
            created.owner(),
            created.segment(),
            List.of(),
            created.properties(),
            created.isDefault(),
            event.position());
    changes.put(KINDS.collections(), book.id(), book);
  }

  private static void put(EventEnvelope event, CardPut put, Changes changes) {
    if (!new DeletedCollections<>(KINDS, changes).isKnown(put.addressBook())) {
      return;
    }
    byte[] text = put.text().getBytes(StandardCharsets.UTF_8);
    AddressObject read = read(event, text);
    var card =
        new CardDocument(
            put.addressBook(),
            put.name(),
            Naming.kept(changes, KINDS, put.addressBook(), put.name(), put.written()),
            put.uid(),
            CardKinds.COMPONENT,
            ETags.of(text),
            text.length,
            event.time().getEpochSecond(),
            event.position(),
            false,
            read == null ? "" : read.formattedName(),
            read == null ? null : SearchableText.of(read.card()));
    String id = CollectionKinds.idOf(put.addressBook(), put.name());
    changes.put(KINDS.objects(), id, card, text);
  }

  private static void delete(EventEnvelope event, CardDeleted deleted, Changes changes) {
    if (!new DeletedCollections<>(KINDS, changes).isKnown(deleted.addressBook())) {
      return;
    }
    String book = deleted.addressBook();
    String name = deleted.name();
    var tombstone =
        new CardDocument(
            book,
            name,
            Naming.kept(changes, KINDS, book, name, null),
            "",
            CardKinds.COMPONENT,
            "",
            0,
            event.time().getEpochSecond(),
            event.position(),
            true,
            "",
            null,
            deleted.absorbedBy());
    changes.put(KINDS.objects(), CollectionKinds.idOf(book, name), tombstone);
  }

  /** A card that an earlier version took in but this one cannot read is kept all the same. */
  private static @Nullable AddressObject read(EventEnvelope event, byte[] text) {
    try {
      return AddressObject.of(text, Limits.OBJECT);
    } catch (RuntimeException e) {
      LOG.warn("Nothing known of the card put at {}: {}", event.position(), e.toString());
      return null;
    }
  }
}
