package org.chalet.store;

import java.time.Duration;

/** Sees to it that of several processes on one store only one does a thing; others stand by. */
public interface Leases {
  /** For a store that belongs to one process: everything is granted. */
  Leases ALONE = new Alone();

  /** Whether several processes may ask, so that others must see at once what the holder did. */
  boolean shared();

  /** Takes or renews the lease; true when the holder has it for the term from now on. */
  boolean hold(String name, String holder, Duration term);

  /** Gives the lease back, so that another need not wait for its end. */
  void release(String name, String holder);

  /** See {@link #ALONE}. */
  final class Alone implements Leases {
    private Alone() {}

    @Override
    public boolean shared() {
      return false;
    }

    @Override
    public boolean hold(String name, String holder, Duration term) {
      return true;
    }

    @Override
    public void release(String name, String holder) {}
  }
}
