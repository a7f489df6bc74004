package org.chalet.command.identity;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the password of somebody who is signed in, ahead of what a session left open must not
 * do. Wrong ones count as failed attempts to sign in.
 */
public final class PasswordProof {
  private final Credentials credentials;
  private final LoginAttempts attempts;

  public PasswordProof(Credentials credentials, LoginAttempts attempts) {
    this.credentials = credentials;
    this.attempts = attempts;
  }

  /**
   * @param address that the request comes from
   * @throws Rejected WRONG_PASSWORD, TOO_MANY_REQUESTS
   */
  public void verify(AccountId account, String password, @Nullable String address) {
    String login = account.local();
    attempts.verify(login, address);
    boolean right = credentials.checkOwnPassword(login, password).isPresent();
    // Again: others may have failed meanwhile, and many at a time are not to be tried for nothing.
    attempts.verify(login, address);
    if (!right) {
      attempts.failed(login, address);
      throw new Rejected(ErrorCode.WRONG_PASSWORD, "this is not your password");
    }
    attempts.succeeded(login, address);
  }
}
