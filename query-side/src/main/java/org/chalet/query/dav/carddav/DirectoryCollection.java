package org.chalet.query.dav.carddav;

import java.util.Optional;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.objects.StoredAnswer;
import org.chalet.query.dav.relocation.Relocatable.Arrived;
import org.chalet.store.Document;

/** An organization's directory: an address book that keeps itself, and belongs to nobody. */
final class DirectoryCollection extends CardCollection {
  private final String title;

  /**
   * @param title how it is called for its reader
   */
  DirectoryCollection(
      AddressBookViews views, Document<StoredCollection> document, String href, String title) {
    super(new LivingCards(views, document), href);
    this.title = title;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public Optional<AccountId> belongsTo() {
    return Optional.empty();
  }

  @Override
  public CollectionProperties properties() {
    return CollectionProperties.named(title);
  }

  @Override
  protected Receipt keepAll(CollectionProperties properties, Trail trail) {
    throw readOnly();
  }

  @Override
  public StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail) {
    throw readOnly();
  }

  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, Trail trail) {
    throw readOnly();
  }

  @Override
  public Arrived move(ObjectResource object, ObjectLocation to, boolean overwrite, Trail trail) {
    throw readOnly();
  }

  @Override
  public boolean delete(Trail trail) {
    throw readOnly();
  }

  private static Rejected readOnly() {
    return new Rejected(ErrorCode.FORBIDDEN, "the directory keeps itself");
  }
}
