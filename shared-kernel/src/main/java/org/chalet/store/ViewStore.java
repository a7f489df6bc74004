package org.chalet.store;

/** Keeps views. Everything in it can be thrown away and built again from the log. */
public interface ViewStore extends AutoCloseable {
  /**
   * The live generation; an empty one at position 0 when there is none yet, or when the stored one
   * is of another schema revision or cannot be read.
   */
  View open(ViewSchema schema);

  /** An empty generation beside the live one; an unfinished one of before is dropped. */
  View build(ViewSchema schema);

  /**
   * Makes {@code built} the live generation at once and drops the one before when its readers are
   * done.
   */
  void goLive(View built);

  /** Drops a generation that is not live. */
  void drop(View built);

  @Override
  void close();
}
