package org.chalet.store;

/** One change of one document within a batch. */
public sealed interface Change {
  Kind<?> kind();

  String id();

  /** The document as it is from now on. */
  record Put<D>(Kind<D> kind, Document<D> document) implements Change {
    @Override
    public String id() {
      return document.id();
    }
  }

  /** The document is gone. */
  record Remove<D>(Kind<D> kind, String id) implements Change {}
}
