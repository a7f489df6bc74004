package org.chalet.query.dav.carddav;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chalet.contact.ContactScopes;
import org.chalet.contact.CreateAddressBook;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PastName;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dav.objects.CollectionHome;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.past.PastObjects;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.past.PastShelf;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.SharedNames;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;

/** Where somebody's address books are (RFC 6352, 7.1.1); the one that came first leads. */
record AddressBookHome(
    AddressBookViews views,
    DirectoryShelf directories,
    Sharing sharing,
    PastShelf shelf,
    Commands commands,
    AccountId owner,
    String href)
    implements CollectionHome {
  private static final String KIND = "addressbook";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("collection"));
  }

  @Override
  public Iterator<ObjectCollection> members() {
    Stream<ObjectCollection> own =
        views.home(owner.raw()).stream()
            .sorted(AddressBookHome::defaultFirst)
            .map(there -> at(there, href + UrlSegment.encode(there.value().segment()) + '/'));
    Stream<ObjectCollection> others =
        sharing.reaching(owner, KIND).stream()
            .flatMap(shared ->
                shared(shared, href + SharedNames.segment(shared.collection()) + '/').stream());
    return Stream.concat(Stream.concat(own, others), directories.of(owner, href)).iterator();
  }

  /** Some clients take the first address book alone. */
  private static int defaultFirst(
      Document<StoredCollection> one, Document<StoredCollection> other) {
    return Boolean.compare(other.value().isDefault(), one.value().isDefault());
  }

  @Override
  public Optional<ObjectCollection> collection(String name, String at) {
    return directories
        .named(owner, name, at)
        .or(() -> views.inHome(owner.raw(), name).map(there -> at(there, at)))
        .or(() ->
            SharedNames.local(name)
                .flatMap(local -> sharing.reaching(owner, KIND, local))
                .flatMap(shared -> shared(shared, at)));
  }

  @Override
  public Optional<ObjectCollection> past(PastName name, String at) {
    return shelf
        .find(owner, ContactScopes.home(owner.raw()), KIND, name)
        .map(held ->
            new AddressBookCollection(
                new PastCards(held, name.moment()), sharing, PastObjects.READ_ONLY, at));
  }

  private Optional<ObjectCollection> shared(Shared shared, String at) {
    return shared.reach().level() == null
        ? Optional.empty()
        : views
            .collection(shared.collection())
            .map(there -> new SharedAddressBook(views, sharing, commands, there, shared, at));
  }

  private ObjectCollection at(Document<StoredCollection> there, String at) {
    return new AddressBookCollection(views, sharing, commands, there, at);
  }

  @Override
  public Optional<AddressBookCollection> first() {
    return views.home(owner.raw()).stream()
        .filter(there -> there.value().isDefault())
        .findFirst()
        .map(there -> new AddressBookCollection(views, sharing, commands, there, href));
  }

  @Override
  public ObjectCollection blank(String name, String at) {
    var blank =
        new StoredCollection("", owner.raw(), name, List.of(), CollectionProperties.NONE, false, 0);
    return at(new Document<>("", 0, blank, null), at);
  }

  @Override
  public Set<XmlName> memberTypes() {
    return Set.copyOf(CardCollection.TYPES);
  }

  @Override
  public Set<XmlName> creationProperties() {
    return Set.of();
  }

  @Override
  public boolean create(
      ResourceName name,
      Map<XmlName, XmlElement> fixed,
      CollectionProperties properties,
      Trail trail) {
    if (directories.claims(name.raw()) || SharedNames.claims(name.raw())) {
      throw new Rejected(
          ErrorCode.FORBIDDEN, "only directories and shared address books are called so");
    }
    var id = AddressBookId.ofLocal(UUID.randomUUID().toString());
    return commands.send(new CreateAddressBook(id, owner, name, properties), trail).visible();
  }
}
