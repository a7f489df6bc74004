package org.chalet.identity;

/** The scope in which login addresses are unique; the holder is the account. */
public final class Logins {
  public static final String SCOPE = "login";

  private Logins() {}
}
