package org.chalet.query.collection;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Row;

/**
 * The index that both kinds of objects have: by the position that last changed them, living ones
 * and tombstones apart. The same walk lists a collection and says what changed since a position.
 */
public final class ObjectIndex<D extends StoredObject> {
  private static final int LIVE = 1;
  private static final int POSITION = 2;
  private static final int DESCRIBED = 3;

  private final Field<D> collection = Field.text("collection", StoredObject::collection);
  private final Field<D> live = Field.number("live", object -> object.deleted() ? 0L : 1L);
  private final Field<D> position = Field.number("position", StoredObject::position);
  private final Field<D> described = Field.text("described", Description::of);
  private final Index<D> byChange =
      new Index<>("by_change", List.of(collection, live, position), List.of(described), false);

  public Field<D> collection() {
    return collection;
  }

  public Field<D> position() {
    return position;
  }

  /** What another index covers so that {@link #row(Row, int, long)} can read its rows. */
  public Field<D> described() {
    return described;
  }

  public Index<D> byChange() {
    return byChange;
  }

  ObjectRow row(Row row) {
    return Description.row(
        CollectionKinds.nameOf(row.id()),
        row.text(DESCRIBED),
        row.number(LIVE) == 0,
        row.number(POSITION));
  }

  /** The living object whose description stands in that column. */
  public ObjectRow row(Row row, int column, long changedAt) {
    return Description.row(CollectionKinds.nameOf(row.id()), row.text(column), false, changedAt);
  }
}
