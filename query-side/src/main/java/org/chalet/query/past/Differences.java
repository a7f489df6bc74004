package org.chalet.query.past;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionDifference;
import org.chalet.kernel.value.CollectionDifference.Item;
import org.chalet.kernel.value.FormerObject;
import org.chalet.kernel.value.PastName;
import org.jspecify.annotations.Nullable;

/** Compares collections with what they were, as far as the reader may see it. */
public final class Differences {
  private final Past past;
  private final PastShelf shelf;

  public Differences(Past past, PastShelf shelf) {
    this.past = past;
    this.shelf = shelf;
  }

  /**
   * From now to then; the collection's id stands for its name.
   *
   * @throws Rejected UNKNOWN_COLLECTION for what is not there, now or then, or not for the reader;
   *     what {@link Moments#position} refuses
   */
  public CollectionDifference between(AccountId reader, PastName then) {
    String collection = then.segment();
    if (shelf.since(reader, collection).isEmpty()) {
      throw unknown();
    }
    long position = past.position(then);
    long head = past.head();
    Held former = held(reader, collection, position);
    Held now = held(reader, collection, head);
    return compared(position, head, past.changed(collection), former.objects(), now.objects());
  }

  /** Empty where it was not there, or nothing changed since. */
  Optional<CollectionDifference> since(AccountId reader, String collection, PastName then) {
    long position = past.position(then);
    boolean wasThere =
        position > 0
            && past.changed(collection) > position
            && shelf.get(reader, collection, at(collection, position)).isPresent();
    return wasThere ? Optional.of(between(reader, at(collection, position))) : Optional.empty();
  }

  private Held held(AccountId reader, String collection, long position) {
    if (position < 1) {
      throw unknown();
    }
    return shelf
        .get(reader, collection, at(collection, position))
        .orElseThrow(Differences::unknown);
  }

  private static PastName at(String collection, long position) {
    return new PastName(collection, Long.toString(position));
  }

  private static CollectionDifference compared(
      long position,
      long head,
      long changed,
      Iterator<HeldObject> formerly,
      Iterator<HeldObject> now) {
    Map<String, HeldObject> there = new LinkedHashMap<>();
    Set<String> uids = new HashSet<>();
    now.forEachRemaining(object -> {
      there.put(object.row().name(), object);
      uids.add(object.uid());
    });
    List<Item> missing = new ArrayList<>();
    List<Item> displaced = new ArrayList<>();
    List<Item> changes = new ArrayList<>();
    int unchanged = 0;
    while (formerly.hasNext()) {
      HeldObject former = formerly.next();
      HeldObject current = there.remove(former.row().name());
      if (current == null) {
        (uids.contains(former.uid()) ? displaced : missing).add(item(former, null));
      } else if (current.row().etag().equals(former.row().etag())) {
        unchanged++;
      } else {
        changes.add(item(former, current.row().etag()));
      }
    }
    List<Item> later =
        there.values().stream()
            .map(object ->
                new Item(object.row().name(), FormerObject.NOTHING, object.row().etag(), 0))
            .toList();
    return new CollectionDifference(
        position, head, changed, missing, displaced, changes, later, unchanged);
  }

  private static Item item(HeldObject former, @Nullable String etag) {
    return new Item(former.row().name(), former.content(), etag, former.row().size());
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection, now or then");
  }
}
