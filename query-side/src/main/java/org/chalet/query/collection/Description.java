package org.chalet.query.collection;

/**
 * What listings tell of an object, in one field: rows of an index are read faster the fewer columns
 * they have.
 */
final class Description {
  private static final char SEPARATOR = '\t';

  private Description() {}

  static String of(StoredObject object) {
    String written = object.written();
    return object.etag()
        + SEPARATOR
        + object.size()
        + SEPARATOR
        + object.modified()
        + SEPARATOR
        + object.component()
        + SEPARATOR
        + (written == null ? "" : written);
  }

  static ObjectRow row(String name, String described, boolean deleted, long position) {
    int etag = described.indexOf(SEPARATOR);
    int size = described.indexOf(SEPARATOR, etag + 1);
    int modified = described.indexOf(SEPARATOR, size + 1);
    int component = described.indexOf(SEPARATOR, modified + 1);
    return new ObjectRow(
        name,
        component + 1 == described.length() ? null : described.substring(component + 1),
        described.substring(modified + 1, component),
        described.substring(0, etag),
        Long.parseLong(described, etag + 1, size, 10),
        Long.parseLong(described, size + 1, modified, 10),
        deleted,
        position);
  }
}
