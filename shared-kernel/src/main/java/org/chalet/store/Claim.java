package org.chalet.store;

import org.jspecify.annotations.Nullable;

/**
 * A name that may be held once within its scope, taken or given back by a commit.
 *
 * @param scope for example {@code login} or {@code calendar-uid/<calendar>}
 * @param name the name, already in the form in which equal names are equal
 * @param holder who takes it; null gives it back
 * @param from whom it may be taken from, although it was not given back; null for nobody. Matters
 *     only while the commit is decided: it is not stored
 */
public record Claim(String scope, String name, @Nullable String holder, @Nullable String from) {
  public Claim(String scope, String name, @Nullable String holder) {
    this(scope, name, holder, null);
  }

  public static Claim take(String scope, String name, String holder) {
    return new Claim(scope, name, holder);
  }

  /** Takes it, where need be, from one who cannot give it back any more. */
  public static Claim takeFrom(@Nullable String former, String scope, String name, String holder) {
    return new Claim(scope, name, holder, former);
  }

  /** Whether it cannot be had while that one holds the name. */
  public boolean isRefusedBy(@Nullable String current) {
    return holder != null && current != null && !current.equals(holder) && !current.equals(from);
  }

  public static Claim release(String scope, String name) {
    return new Claim(scope, name, null);
  }
}
