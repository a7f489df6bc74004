package org.chalet.query.collection;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * The index that both kinds of objects have: by the position that last changed them, living ones
 * and tombstones apart. The same walk lists a collection and says what changed since a position.
 */
public final class ObjectIndex<D extends StoredObject> {
  private static final int LIVE = 1;
  private static final int POSITION = 2;
  private static final int NAME = 3;

  private final Field<D> collection = Field.text("collection", StoredObject::collection);
  private final Field<D> component = Field.text("component", StoredObject::component);
  private final Field<D> live = Field.number("live", object -> object.deleted() ? 0L : 1L);
  private final Field<D> position = Field.number("position", StoredObject::position);
  private final List<Field<D>> described =
      List.of(
          Field.text("name", StoredObject::name),
          Field.text("written", StoredObject::written),
          component,
          Field.text("etag", StoredObject::etag),
          Field.number("size", StoredObject::size),
          Field.number("modified", StoredObject::modified));
  private final Index<D> byChange =
      new Index<>("by_change", List.of(collection, live, position), described, false);

  public Field<D> collection() {
    return collection;
  }

  public Field<D> position() {
    return position;
  }

  /** Fields that another index covers so that {@link #row(Row, int, long)} can read its rows. */
  public List<Field<D>> described() {
    return described;
  }

  public Index<D> byChange() {
    return byChange;
  }

  ObjectRow row(Row row) {
    return row(row, NAME, row.number(LIVE) == 0, row.number(POSITION));
  }

  /** The living object whose described fields stand from that column on. */
  public ObjectRow row(Row row, int column, long changedAt) {
    return row(row, column, false, changedAt);
  }

  private ObjectRow row(Row row, int column, boolean deleted, long changedAt) {
    @Nullable Object written = row.values().get(column + 1);
    return new ObjectRow(
        row.text(column),
        written == null ? null : written.toString(),
        row.text(column + 2),
        row.text(column + 3),
        row.number(column + 4),
        row.number(column + 5),
        deleted,
        changedAt);
  }
}
