package org.chalet.query.listing;

/** How a list is ordered. */
public enum Order {
  NAME,
  NUMBER
}
