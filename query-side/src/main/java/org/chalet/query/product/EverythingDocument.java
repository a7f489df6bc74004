package org.chalet.query.product;

/** A holder who may do everything with every product. */
record EverythingDocument(String organization, String holder) {
  static String id(String organization, String holder) {
    return organization + '/' + holder;
  }
}
