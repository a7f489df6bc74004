package org.chalet.query.dav.carddav;

import java.util.Iterator;
import java.util.Optional;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.CardCandidate;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.dav.objects.LivingObjects;
import org.chalet.store.Document;

/** An address book as it is now. */
final class LivingCards extends LivingObjects<CardDocument> implements CardSource {
  private final AddressBookViews views;

  LivingCards(AddressBookViews views, Document<StoredCollection> document) {
    super(views, document);
    this.views = views;
  }

  @Override
  public Iterator<CardCandidate> candidates() {
    return views.candidates(collection().id());
  }

  @Override
  public Optional<String> named(String uid) {
    return views.named(collection().id(), uid);
  }

  @Override
  public Optional<String> absorbedBy(String name) {
    return views.absorbedBy(collection().id(), name);
  }
}
