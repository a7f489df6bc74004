package org.chalet.query.dav.past;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.objects.ObjectsFile;
import org.chalet.query.past.Held;
import org.chalet.query.past.HeldObject;
import org.chalet.store.Document;

/** The objects of one collection of the past, for one request. */
public final class PastObjects {
  private static final int PAGE = 200;

  /** What was listed just now is mostly asked for next, by name. */
  private static final int REMEMBERED = 4 * PAGE;

  /** A query looks into every object, as there is no index of what they hold. */
  private static final int MOST_READ = 100_000;

  private final Held held;
  private final Map<String, HeldObject> listed = new LinkedHashMap<>();

  public PastObjects(Held held) {
    this.held = held;
  }

  /** The collection as a document that its view could have. */
  public Document<StoredCollection> document() {
    StoredCollection there = held.collection();
    return new Document<>(there.id(), held.state(), there, null);
  }

  public long state() {
    return held.state();
  }

  /** In no order, fetched while they are used. */
  public Iterator<HeldObject> all() {
    Iterator<HeldObject> objects = held.objects();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return objects.hasNext();
      }

      @Override
      public HeldObject next() {
        return remembered(objects.next());
      }
    };
  }

  private HeldObject remembered(HeldObject object) {
    if (listed.size() == REMEMBERED) {
      listed.clear();
    }
    listed.put(object.row().name(), object);
    return object;
  }

  /** The same for a query; refuses TOO_MANY_MATCHES where there are too many to look into. */
  public Iterator<HeldObject> candidates() {
    if (held.count() > MOST_READ) {
      throw new Rejected(
          ErrorCode.TOO_MANY_MATCHES, "at most " + MOST_READ + " objects of the past are searched");
    }
    return all();
  }

  public Iterator<ObjectResource> members(ObjectCollection in) {
    Iterator<HeldObject> objects = all();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return objects.hasNext();
      }

      @Override
      public ObjectResource next() {
        return new ObjectResource(in, objects.next().row(), null);
      }
    };
  }

  /** In the order of their last changes, for synchronization. */
  public Iterator<ObjectRow> living() {
    List<ObjectRow> rows = new ArrayList<>();
    held.objects().forEachRemaining(object -> rows.add(object.row()));
    rows.sort(Comparator.comparingLong(ObjectRow::position));
    return rows.iterator();
  }

  /** None: there is one state, and a token of another one is refused. */
  public Iterator<ObjectRow> changes() {
    return Collections.emptyIterator();
  }

  public Optional<ObjectResource> object(ObjectCollection in, String name) {
    return Optional.ofNullable(objects(in, List.of(name)).get(name));
  }

  /** With their texts; what was erased is not there. */
  public Map<String, ObjectResource> objects(ObjectCollection in, Collection<String> names) {
    Map<String, HeldObject> found = HashMap.newHashMap(names.size());
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      HeldObject object = listed.get(name);
      if (object == null) {
        unknown.add(name);
      } else {
        found.put(name, object);
      }
    }
    if (!unknown.isEmpty()) {
      found.putAll(held.objects(unknown));
    }
    Map<Long, byte[]> texts = held.texts(found.values().stream().map(HeldObject::content).toList());
    Map<String, ObjectResource> objects = HashMap.newHashMap(found.size());
    found.forEach((name, object) -> {
      byte[] text = texts.get(object.content());
      if (text != null) {
        objects.put(name, new ObjectResource(in, object.row(), text));
      }
    });
    return objects;
  }

  /** All of them into a file. */
  public void export(ObjectsFile file) throws IOException {
    List<HeldObject> page = new ArrayList<>(PAGE);
    Iterator<HeldObject> objects = held.objects();
    while (objects.hasNext()) {
      page.add(objects.next());
      if (page.size() == PAGE || !objects.hasNext()) {
        Map<Long, byte[]> texts = held.texts(page.stream().map(HeldObject::content).toList());
        for (HeldObject object : page) {
          byte[] text = texts.get(object.content());
          if (text != null) {
            file.add(text);
          }
        }
        page.clear();
      }
    }
  }

  /** What refuses every change; such a request does not come so far. */
  public static Rejected readOnly() {
    return new Rejected(ErrorCode.FORBIDDEN, "the past can be read only");
  }
}
