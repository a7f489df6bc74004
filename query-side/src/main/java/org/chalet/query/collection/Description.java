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
    String scheduleTag = object.scheduleTag();
    return object.etag()
        + SEPARATOR
        + object.size()
        + SEPARATOR
        + object.modified()
        + SEPARATOR
        + object.component()
        + SEPARATOR
        + (written == null ? "" : written)
        + (scheduleTag == null ? "" : SEPARATOR + scheduleTag);
  }

  static ObjectRow row(String name, String described, boolean deleted, long position) {
    int etag = described.indexOf(SEPARATOR);
    int size = described.indexOf(SEPARATOR, etag + 1);
    int modified = described.indexOf(SEPARATOR, size + 1);
    int component = described.indexOf(SEPARATOR, modified + 1);
    int tagged = described.indexOf(SEPARATOR, component + 1);
    int written = tagged < 0 ? described.length() : tagged;
    return new ObjectRow(
        name,
        component + 1 == written ? null : described.substring(component + 1, written),
        described.substring(modified + 1, component),
        described.substring(0, etag),
        Long.parseLong(described, etag + 1, size, 10),
        Long.parseLong(described, size + 1, modified, 10),
        deleted,
        position,
        tagged < 0 ? null : described.substring(tagged + 1));
  }
}
