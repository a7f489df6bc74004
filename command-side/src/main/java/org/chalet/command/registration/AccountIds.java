package org.chalet.command.registration;

import java.util.Locale;
import org.chalet.command.Secrets;
import org.chalet.kernel.value.AccountId;

/** Account ids as people type them into their devices: two letters, five digits. */
final class AccountIds {
  private AccountIds() {}

  static AccountId fresh() {
    String letters = Secrets.letters(40).replaceAll("[0-9]", "").toUpperCase(Locale.ROOT);
    return AccountId.ofLocal(letters.substring(0, 2) + Secrets.digits(5));
  }
}
