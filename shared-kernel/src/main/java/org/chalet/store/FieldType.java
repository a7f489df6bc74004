package org.chalet.store;

/** What a field that an index uses may hold. */
public enum FieldType {
  TEXT,
  LONG
}
