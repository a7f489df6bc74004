package org.chalet.query.dav.carddav;

import java.io.OutputStream;
import java.util.List;
import org.chalet.contact.CardStored;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.PutCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.ObjectsFile;
import org.chalet.query.dav.objects.StoredAnswer;
import org.chalet.query.dav.objects.StoredObjectCollection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.store.Document;

/** An address book (RFC 6352, 5.2). */
final class AddressBookCollection extends StoredObjectCollection<CardDocument> {
  static final List<XmlName> TYPES = List.of(Names.dav("collection"), Names.carddav("addressbook"));

  private final AddressBookViews views;
  private final Commands commands;

  AddressBookCollection(
      AddressBookViews views, Commands commands, Document<StoredCollection> document, String href) {
    super(views, document, href);
    this.views = views;
    this.commands = commands;
  }

  AddressBookViews views() {
    return views;
  }

  @Override
  public List<XmlName> types() {
    return TYPES;
  }

  @Override
  public ObjectFormat format() {
    return ObjectFormat.CARD;
  }

  @Override
  protected DavProperty dataAs(XmlElement wanted) {
    return AddressData.of(wanted);
  }

  @Override
  protected ObjectsFile file(OutputStream out) {
    return new CardsFile(out);
  }

  @Override
  public Receipt keep(CollectionProperties properties, Trail trail) {
    return commands.send(new ChangeAddressBookProperties(id(), properties), trail);
  }

  @Override
  public StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail) {
    ResourceName name = new ResourceName(at.name());
    Receipt receipt =
        commands.send(new PutCard(id(), name, bytes, precondition, at.written()), trail);
    CardStored stored = receipt.as(CardStored.class);
    return new StoredAnswer(stored.etag(), stored.created(), receipt.visible());
  }

  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, Trail trail) {
    ResourceName name = new ResourceName(at.name());
    return commands.send(new DeleteCard(id(), name, precondition), trail).visible();
  }

  @Override
  public boolean delete(Trail trail) {
    return commands.send(new DeleteAddressBook(id()), trail).visible();
  }

  private AddressBookId id() {
    return new AddressBookId(stored().id());
  }
}
