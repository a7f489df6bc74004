package org.chalet.query.dav.carddav;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.CardCandidate;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.objects.ObjectsFile;
import org.chalet.query.dav.objects.StoredAnswer;
import org.chalet.query.dav.past.PastObjects;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.past.HeldObject;
import org.chalet.query.sharing.Sharing;

/** An address book as it was, or what was deleted from it. */
final class PastAddressBook extends AddressBookCollection {
  private final PastObjects past;

  PastAddressBook(
      AddressBookViews views, Sharing sharing, Commands commands, PastObjects past, String href) {
    super(views, sharing, commands, past.document(), href);
    this.past = past;
  }

  /** Nothing is known of a card before it is read. */
  @Override
  Iterator<CardCandidate> candidates() {
    Iterator<HeldObject> objects = past.candidates();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return objects.hasNext();
      }

      @Override
      public CardCandidate next() {
        return new CardCandidate(objects.next().row().name(), null);
      }
    };
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  /** With whom it is shared today is nothing of the past. */
  @Override
  public boolean isSharedByReader() {
    return false;
  }

  @Override
  public List<XmlName> types() {
    return TYPES;
  }

  /** Only the token of this very state is good. */
  @Override
  public long created() {
    return past.state();
  }

  @Override
  public long lastChange() {
    return past.state();
  }

  @Override
  public Iterator<ObjectResource> members() {
    return past.members(this);
  }

  @Override
  public Iterator<ObjectRow> living(long upTo) {
    return past.living();
  }

  @Override
  public Iterator<ObjectRow> changes(long after, long upTo) {
    return past.changes();
  }

  @Override
  public Optional<ObjectResource> object(String name) {
    return past.object(this, name);
  }

  @Override
  public Map<String, ObjectResource> objects(Collection<String> names) {
    return past.objects(this, names);
  }

  @Override
  public void export(OutputStream out) throws IOException {
    try (ObjectsFile file = file(out)) {
      past.export(file);
    }
  }

  @Override
  protected Receipt keepAll(CollectionProperties properties, Trail trail) {
    throw PastObjects.readOnly();
  }

  @Override
  public StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail) {
    throw PastObjects.readOnly();
  }

  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, Trail trail) {
    throw PastObjects.readOnly();
  }

  @Override
  public boolean delete(Trail trail) {
    throw PastObjects.readOnly();
  }
}
