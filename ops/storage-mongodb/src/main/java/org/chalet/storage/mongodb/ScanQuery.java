package org.chalet.storage.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.chalet.store.Field;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/** A scan as filter and sort that MongoDB answers by one walk along the scan's index. */
final class ScanQuery {
  private static final String ID = "_id";

  private ScanQuery() {}

  static <D> Bson sort(Scan<D> scan) {
    List<String> names = new ArrayList<>(columns(scan.index().keys()));
    names.add(ID);
    return scan.descending() ? Sorts.descending(names) : Sorts.ascending(names);
  }

  static List<String> columns(List<? extends Field<?>> fields) {
    return fields.stream().map(IndexedKey::column).toList();
  }

  static <D> Bson filter(Scan<D> scan) {
    List<Bson> within = within(scan);
    Scan.@Nullable Cursor after = scan.after();
    if (after == null) {
      return within.isEmpty() ? Filters.empty() : Filters.and(within);
    }
    return Filters.or(behind(scan, after, within));
  }

  private static <D> List<Bson> within(Scan<D> scan) {
    List<Field<D>> keys = scan.index().keys();
    List<Bson> within = new ArrayList<>();
    int fixed = scan.prefix().size();
    for (int i = 0; i < fixed; i++) {
      within.add(equal(keys.get(i), scan.prefix().get(i)));
    }
    @Nullable Object from = scan.from();
    @Nullable Object to = scan.to();
    if (from != null || to != null) {
      Field<D> key = keys.get(fixed);
      String column = IndexedKey.column(key);
      within.add(
          from == null
              ? Filters.gt(column, IndexedKey.nothing(key))
              : Filters.gte(column, IndexedKey.encode(key, from)));
      if (to != null) {
        within.add(Filters.lt(column, IndexedKey.encode(key, to)));
      }
    }
    return within;
  }

  /**
   * One branch for each key that may be the first to differ from the cursor's, and one for the id:
   * each is a range of the index, in the order of the sort.
   */
  private static <D> List<Bson> behind(Scan<D> scan, Scan.Cursor after, List<Bson> within) {
    List<Field<D>> keys = scan.index().keys();
    List<Bson> branches = new ArrayList<>();
    List<Bson> equal = new ArrayList<>(within);
    for (int i = scan.prefix().size(); i < keys.size(); i++) {
      Object value = IndexedKey.encode(keys.get(i), after.keys().get(i));
      branches.add(and(equal, beyond(scan, IndexedKey.column(keys.get(i)), value)));
      equal.add(Filters.eq(IndexedKey.column(keys.get(i)), value));
    }
    branches.add(and(equal, beyond(scan, ID, after.id())));
    return branches;
  }

  private static Bson and(List<Bson> all, Bson last) {
    List<Bson> together = new ArrayList<>(all);
    together.add(last);
    return Filters.and(together);
  }

  private static Bson beyond(Scan<?> scan, String column, Object value) {
    return scan.descending() ? Filters.lt(column, value) : Filters.gt(column, value);
  }

  private static Bson equal(Field<?> field, @Nullable Object value) {
    return Filters.eq(IndexedKey.column(field), IndexedKey.encode(field, value));
  }
}
