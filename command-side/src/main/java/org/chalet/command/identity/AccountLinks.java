package org.chalet.command.identity;

import java.time.Duration;
import java.util.List;
import org.chalet.command.link.LinkPurpose;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.kernel.value.AccountId;

/** What links in mails about an account are for; their subject is the account. */
public final class AccountLinks {
  public static final LinkPurpose RESET_PASSWORD =
      new LinkPurpose("password-reset", Duration.ofHours(1));
  public static final LinkPurpose CONFIRM_RECOVERY =
      new LinkPurpose("recovery-address", Duration.ofHours(24));
  public static final LinkPurpose CONFIRM_LOGIN =
      new LinkPurpose("login-address", Duration.ofHours(24));

  private static final List<LinkPurpose> ALL =
      List.of(RESET_PASSWORD, CONFIRM_RECOVERY, CONFIRM_LOGIN);

  private AccountLinks() {}

  /**
   * No link that was sent opens anything any more: the password or an address is another now, or
   * the account is gone.
   */
  public static void withdrawAll(OneTimeLinks links, AccountId account) {
    ALL.forEach(purpose -> links.withdraw(purpose, account.raw()));
  }
}
