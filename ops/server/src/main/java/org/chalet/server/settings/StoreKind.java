package org.chalet.server.settings;

/** The storage engines to choose from. */
public enum StoreKind {
  SQLITE,
  MONGODB
}
