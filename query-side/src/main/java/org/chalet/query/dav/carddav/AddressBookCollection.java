package org.chalet.query.dav.carddav;

import java.util.List;
import java.util.Optional;
import org.chalet.contact.CardStored;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.MoveCard;
import org.chalet.contact.PutCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dav.core.Explained;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.objects.StoredAnswer;
import org.chalet.query.dav.relocation.Relocatable.Arrived;
import org.chalet.query.dav.sharing.Sharable;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;
import org.chalet.vcard.AddressObject;

/** An address book of somebody's own. */
class AddressBookCollection extends CardCollection implements Sharable {
  private final Sharing sharing;
  private final Commands commands;

  AddressBookCollection(
      AddressBookViews views,
      Sharing sharing,
      Commands commands,
      Document<StoredCollection> document,
      String href) {
    this(new LivingCards(views, document), sharing, commands, href);
  }

  AddressBookCollection(CardSource source, Sharing sharing, Commands commands, String href) {
    super(source, href);
    this.sharing = sharing;
    this.commands = commands;
  }

  @Override
  public List<XmlName> types() {
    return typesBeside(TYPES);
  }

  @Override
  public String collection() {
    return stored().id();
  }

  @Override
  public Sharing sharing() {
    return sharing;
  }

  @Override
  protected Receipt keepAll(CollectionProperties properties, Trail trail) {
    return commands.send(
        new ChangeAddressBookProperties(
            id(), new PropertiesChange(stored().properties(), properties)),
        trail);
  }

  @Override
  public StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail) {
    ResourceName name = new ResourceName(at.name());
    Receipt receipt = sent(new PutCard(id(), name, bytes, precondition, at.written()), trail);
    CardStored stored = receipt.as(CardStored.class);
    return new StoredAnswer(stored.etag(), stored.created(), receipt.visible());
  }

  private Receipt sent(PutCard put, Trail trail) {
    try {
      return commands.send(put, trail);
    } catch (Rejected refused) {
      throw switch (refused.code()) {
        case CARD_UID_TAKEN -> conflict(put, refused);
        case CARD_WAS_ABSORBED -> naming(source().absorbedBy(put.name().raw()), refused);
        default -> refused;
      };
    }
  }

  /** Names the card that has what the client looks for, to whoever may read this one. */
  @Override
  public Rejected absent(String name) {
    return source()
        .absorbedBy(name)
        .flatMap(this::object)
        .map(other ->
            new Rejected(ErrorCode.UNKNOWN_OBJECT, "this card was merged into " + other.href()))
        .orElseGet(() -> super.absent(name));
  }

  /** Names the card that has the UID (RFC 6352, 6.3.2.1), which views may not show yet. */
  private RuntimeException conflict(PutCard put, Rejected refused) {
    AddressObject wanted = AddressObject.of(put.text(), ContactLimits.CARD);
    return naming(source().named(wanted.uid()), refused);
  }

  private RuntimeException naming(Optional<String> card, Rejected refused) {
    return card.flatMap(this::object)
        .<RuntimeException>map(
            other -> new Explained(refused, out -> out.element(Names.dav("href"), other.href())))
        .orElse(refused);
  }

  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, Trail trail) {
    ResourceName name = new ResourceName(at.name());
    return commands.send(new DeleteCard(id(), name, precondition), trail).visible();
  }

  @Override
  public Arrived move(ObjectResource object, ObjectLocation to, boolean overwrite, Trail trail) {
    AddressBookId from = ((AddressBookCollection) object.in()).id();
    MoveCard command =
        new MoveCard(
            from,
            new ResourceName(object.row().name()),
            id(),
            new ResourceName(to.name()),
            overwrite,
            to.written());
    Receipt receipt = commands.send(command, trail);
    return new Arrived(receipt.as(Boolean.class), receipt.visible());
  }

  @Override
  public boolean delete(Trail trail) {
    return commands.send(new DeleteAddressBook(id()), trail).visible();
  }

  private AddressBookId id() {
    return new AddressBookId(stored().id());
  }
}
