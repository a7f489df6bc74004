package org.chalet.command.identity;

/** Turns what people choose as password into something that may be kept. Slow on purpose. */
public interface PasswordHasher {
  /** Salted; says itself how it was made. */
  String hash(CharSequence raw);

  /** False also for a hash that this hasher cannot read. */
  boolean matches(CharSequence raw, String hash);
}
