package org.chalet.identity;

/** Kinds of secrets about accounts in the vault. */
public final class VaultSpaces {
  /** Hashes of account passwords, by account. */
  public static final String PASSWORD = "password";

  /** SHA-256 of app passwords, by {@code <account>/<local part of the app password's id>}. */
  public static final String APP_PASSWORD = "app-password";

  /** When an app password last opened something: seconds since 1970 UTC as text; same ids. */
  public static final String APP_PASSWORD_USED = "app-password-used";

  /** Sessions, by {@code <account>/<session>}. */
  public static final String SESSION = "session";

  /** SHA-256 of invitation secrets in hexadecimal digits, by invitation. */
  public static final String INVITATION = "invitation";

  /** Answers given under an idempotency key. */
  public static final String IDEMPOTENCY = "idempotency";

  /** SHA-256 of the code of the setup link. */
  public static final String SETUP = "setup";

  /** Links in mails, by {@code <purpose>/<hash of the subject>/<letters>}. */
  public static final String LINK = "link";

  /** Keys of pictures (AES-256), by {@code <account>/<where the sealed picture is kept>}. */
  public static final String PICTURE = "picture";

  private VaultSpaces() {}
}
