package org.chalet.query.dav.sync;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.objects.ObjectResource;

/**
 * Writes objects into an answer, a page at a time, and reads their bytes only where the answer
 * holds them.
 */
public record Teller(
    ObjectCollection collection,
    PropertySelection selection,
    boolean withData,
    Multistatus answer) {
  private static final int NOT_FOUND = 404;

  /** How many objects are well read at once. */
  public static final int PAGE = 200;

  public void tell(List<ObjectRow> page) throws IOException {
    List<String> wanted =
        page.stream().filter(row -> withData && !row.deleted()).map(ObjectRow::name).toList();
    Map<String, ObjectResource> read = wanted.isEmpty() ? Map.of() : collection.objects(wanted);
    for (ObjectRow row : page) {
      if (row.deleted()) {
        answer.add(collection.href() + row.segment(), NOT_FOUND);
      } else {
        ObjectResource described = new ObjectResource(collection, row, null);
        answer.add(read.getOrDefault(row.name(), described), selection);
      }
    }
  }
}
