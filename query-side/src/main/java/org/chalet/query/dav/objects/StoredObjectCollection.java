package org.chalet.query.dav.objects;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.SyncState;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** A collection as its source tells it; what commands do is left to its kind. */
public abstract class StoredObjectCollection implements Exportable {
  private static final int PAGE = 200;

  private final ObjectSource source;
  private final String href;
  private @Nullable SyncState state;

  protected StoredObjectCollection(ObjectSource source, String href) {
    this.source = source;
    this.href = href;
  }

  public StoredCollection stored() {
    return source.collection();
  }

  @Override
  public boolean isReadOnly() {
    return source.isPast();
  }

  @Override
  public String href() {
    return href;
  }

  @Override
  public Optional<DavProperty> data(DavExchange exchange, XmlElement request) {
    return request
        .child(Names.dav("prop"))
        .flatMap(prop -> prop.child(format().data()))
        .map(wanted -> dataAs(wanted, exchange));
  }

  /** The property that holds an object's text, as that element of a request wants it. */
  protected abstract DavProperty dataAs(XmlElement wanted, DavExchange exchange);

  @Override
  public Optional<AccountId> belongsTo() {
    return Optional.of(new AccountId(stored().owner()));
  }

  /** The same in every home in which it stands. */
  @Override
  public List<String> lockedAs() {
    String kind = stored().id().substring(0, stored().id().indexOf(':'));
    return List.of("dav", kind, new AccountId(stored().owner()).local(), stored().id());
  }

  @Override
  public CollectionProperties properties() {
    return HomeProperties.own(stored().properties());
  }

  @Override
  public Receipt keep(CollectionProperties properties, Trail trail) {
    return keepAll(HomeProperties.beside(stored().properties(), properties), trail);
  }

  /** Makes these the properties that are stored, those of the home among them. */
  protected abstract Receipt keepAll(CollectionProperties properties, Trail trail);

  /** What is said of the home, where this is the collection that keeps it. */
  CollectionProperties propertiesOfHome() {
    return HomeProperties.of(stored().properties());
  }

  Receipt keepForHome(CollectionProperties properties, Trail trail) {
    return keepAll(HomeProperties.into(stored().properties(), properties), trail);
  }

  @Override
  public SyncState state() {
    SyncState known = state;
    if (known == null) {
      known = source.state();
      state = known;
    }
    return known;
  }

  @Override
  public Iterator<ObjectResource> members() {
    Iterator<ObjectRow> rows = source.members();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public ObjectResource next() {
        return resource(rows.next());
      }
    };
  }

  @Override
  public Iterator<ObjectRow> living(SyncState upTo) {
    return source.living(upTo);
  }

  @Override
  public Iterator<ObjectRow> changes(SyncState after, SyncState upTo) {
    return source.changes(after, upTo);
  }

  @Override
  public SyncState told(ObjectRow last, SyncState before) {
    return source.told(last, before);
  }

  @Override
  public Optional<ObjectResource> object(String name) {
    return source.object(name).map(this::resource);
  }

  @Override
  public Map<String, ObjectResource> objects(Collection<String> names) {
    Map<String, ObjectText> found = source.objects(names);
    Map<String, ObjectResource> objects = HashMap.newHashMap(found.size());
    found.forEach((name, object) -> objects.put(name, resource(object)));
    return objects;
  }

  /** Without its bytes. */
  public ObjectResource resource(ObjectRow row) {
    return new ObjectResource(this, row, null);
  }

  private ObjectResource resource(ObjectText object) {
    return new ObjectResource(this, object.row(), object.bytes());
  }

  @Override
  public void export(OutputStream out) throws IOException {
    try (ObjectsFile file = file(out)) {
      List<String> page = new ArrayList<>(PAGE);
      Iterator<ObjectRow> rows = source.members();
      while (rows.hasNext()) {
        page.add(rows.next().name());
        if (page.size() == PAGE || !rows.hasNext()) {
          Map<String, ObjectText> read = source.objects(page);
          for (String name : page) {
            ObjectText object = read.get(name);
            if (object != null) {
              file.add(object.bytes());
            }
          }
          page.clear();
        }
      }
    }
  }

  /** A file that takes the collection's objects one after the other. */
  protected abstract ObjectsFile file(OutputStream out) throws IOException;
}
