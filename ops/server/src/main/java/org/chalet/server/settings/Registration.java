package org.chalet.server.settings;

/** Who may open an account. */
public enum Registration {
  /** Whoever has an invitation, and once the holder of the setup link. */
  INVITATION,
  /** Anyone. */
  OPEN
}
