package org.chalet.store;

import org.jspecify.annotations.Nullable;

/**
 * A name that may be held once within its scope, taken or given back by a commit.
 *
 * @param scope for example {@code login} or {@code calendar-uid/<calendar>}
 * @param name the name, already in the form in which equal names are equal
 * @param holder who takes it; null gives it back
 */
public record Claim(String scope, String name, @Nullable String holder) {
  public static Claim take(String scope, String name, String holder) {
    return new Claim(scope, name, holder);
  }

  public static Claim release(String scope, String name) {
    return new Claim(scope, name, null);
  }
}
