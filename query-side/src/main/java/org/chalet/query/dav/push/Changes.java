package org.chalet.query.dav.push;

/**
 * What changed of a collection, or what somebody wants to be told of.
 *
 * @param content members came, changed, or went
 * @param properties properties of the collection itself changed
 */
record Changes(boolean content, boolean properties) {
  static final Changes NONE = new Changes(false, false);
  static final Changes CONTENT = new Changes(true, false);
  static final Changes PROPERTIES = new Changes(false, true);
  static final Changes ALL = new Changes(true, true);

  boolean any() {
    return content || properties;
  }

  Changes and(Changes wanted) {
    return new Changes(content && wanted.content, properties && wanted.properties);
  }

  Changes or(Changes others) {
    return new Changes(content || others.content, properties || others.properties);
  }
}
