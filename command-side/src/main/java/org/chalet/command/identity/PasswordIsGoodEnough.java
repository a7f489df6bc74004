package org.chalet.command.identity;

import java.util.Locale;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;

/** Long enough, not the login, not what everybody takes first (NIST SP 800-63B, 3.1.1). */
record PasswordIsGoodEnough(String password, AccountId account, EmailAddress email)
    implements Rule {
  static final int SHORTEST = 8;
  static final int LONGEST = 256;
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "password1",
          "passw0rd",
          "12345678",
          "123456789",
          "1234567890",
          "11111111",
          "00000000",
          "87654321",
          "qwertyui",
          "qwertyuiop",
          "qwerty123",
          "1q2w3e4r",
          "iloveyou",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "trustno1",
          "superman",
          "welcome1",
          "abcd1234",
          "abc12345",
          "changeme",
          "letmein1",
          "administrator",
          "passwort",
          "motdepasse",
          "asdfghjkl",
          "computer");

  @Override
  public boolean broken() {
    String lower = password.toLowerCase(Locale.ROOT);
    String login = email.normalized();
    return password.length() < SHORTEST
        || password.length() > LONGEST
        || password.chars().distinct().count() == 1
        || COMMON.contains(lower)
        || lower.equals(login)
        || lower.equals(login.substring(0, login.indexOf('@')))
        || lower.equals(account.local().toLowerCase(Locale.ROOT));
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.WEAK_PASSWORD;
  }

  @Override
  public String detail() {
    return "a password needs "
        + SHORTEST
        + " to "
        + LONGEST
        + " characters, is not your login, and not one that everybody takes";
  }

  @Override
  public String toString() {
    return "PasswordIsGoodEnough";
  }
}
