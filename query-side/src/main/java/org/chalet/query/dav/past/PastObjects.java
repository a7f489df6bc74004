package org.chalet.query.dav.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.SyncState;
import org.chalet.query.dav.objects.ObjectSource;
import org.chalet.query.dav.objects.ObjectText;
import org.chalet.query.past.Held;
import org.chalet.query.past.HeldObject;
import org.jspecify.annotations.Nullable;

/** A collection as it was, or what was deleted from it, for one request. */
public abstract class PastObjects implements ObjectSource {
  /** Refuses every change; such a request does not come so far. */
  public static final Commands READ_ONLY =
      (command, trail) -> {
        throw new Rejected(ErrorCode.FORBIDDEN, "the past can be read only");
      };

  /** What was listed just now is mostly asked for next, by name. */
  private static final int REMEMBERED = 800;

  /** A query looks into every object, as there is no index of what they hold. */
  private static final int MOST_READ = 100_000;

  private final Held held;
  private final String moment;
  private final Map<String, HeldObject> listed = new LinkedHashMap<>();

  /**
   * @param moment what its name says of it
   */
  protected PastObjects(Held held, String moment) {
    this.held = held;
    this.moment = moment;
  }

  /** Named after the moment too, so that people can tell it from the living one. */
  @Override
  public StoredCollection collection() {
    StoredCollection there = held.collection();
    @Nullable String called = there.properties().displayName();
    String shown = (called == null ? there.segment() : called) + " (" + moment + ')';
    return there.with(there.properties().renamed(shown));
  }

  @Override
  public boolean isPast() {
    return true;
  }

  @Override
  public SyncState state() {
    return held.state();
  }

  @Override
  public Iterator<ObjectRow> members() {
    Iterator<HeldObject> objects = remembered();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return objects.hasNext();
      }

      @Override
      public ObjectRow next() {
        return objects.next().row();
      }
    };
  }

  /** For a query; refuses TOO_MANY_MATCHES where there are too many to look into. */
  protected Iterator<HeldObject> searched() {
    if (held.count() > MOST_READ) {
      throw new Rejected(
          ErrorCode.TOO_MANY_MATCHES, "at most " + MOST_READ + " objects of the past are searched");
    }
    return remembered();
  }

  private Iterator<HeldObject> remembered() {
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

  @Override
  public Iterator<ObjectRow> living(SyncState upTo) {
    return held.inOrder();
  }

  @Override
  public Iterator<ObjectRow> changes(SyncState after, SyncState upTo) {
    return held.changes(after);
  }

  @Override
  public SyncState told(ObjectRow last, SyncState before) {
    return held.told(last, before);
  }

  /** What was erased is not there. */
  @Override
  public Map<String, ObjectText> objects(Collection<String> names) {
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
    Map<String, ObjectText> objects = HashMap.newHashMap(found.size());
    found.forEach((name, object) -> {
      byte[] text = texts.get(object.content());
      if (text != null) {
        objects.put(name, new ObjectText(object.row(), text));
      }
    });
    return objects;
  }
}
