package org.chalet.command.identity.password;

import org.chalet.command.identity.AccountLinks;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.Sessions;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.identity.ChangePassword;
import org.chalet.identity.ResetPassword;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Replaces passwords. What else may open the account with the former one ends: sessions, and links
 * in mails. App passwords and the second factor stay.
 */
public final class Passwords {
  private final Commands commands;
  private final Credentials credentials;
  private final Authentication authentication;
  private final Contacts contacts;
  private final Sessions sessions;
  private final OneTimeLinks links;

  public Passwords(
      Commands commands,
      Credentials credentials,
      Authentication authentication,
      Contacts contacts,
      Sessions sessions,
      OneTimeLinks links) {
    this.commands = commands;
    this.credentials = credentials;
    this.authentication = authentication;
    this.contacts = contacts;
    this.sessions = sessions;
    this.links = links;
  }

  /**
   * By somebody who is signed in and knows the current one; that session stays.
   *
   * @throws Rejected WEAK_PASSWORD; as {@link Authentication#proveAgain}
   */
  public Receipt change(SignedIn who, Shown shown, String wanted, Trail trail) {
    AccountId account = who.account();
    if (wanted.equals(shown.password())) {
      throw new Rejected(
          ErrorCode.WEAK_PASSWORD, "the new password has to be another than the one before");
    }
    // Before a code is used up.
    credentials.verifyGoodEnough(wanted, account, contacts.of(account).login());
    authentication.verifyAgain(account, shown, trail);
    String kept = Sessions.idOf(who).orElse(null);
    return replace(account, wanted, kept, new ChangePassword(account), trail);
  }

  /**
   * By somebody who came with a link; no session stays.
   *
   * @throws Rejected WEAK_PASSWORD
   */
  Receipt reset(AccountId account, String wanted, Trail trail) {
    return replace(account, wanted, null, new ResetPassword(account), trail);
  }

  private Receipt replace(
      AccountId account, String wanted, @Nullable String session, Command command, Trail trail) {
    String hash = credentials.hash(wanted, account, contacts.of(account).login());
    Receipt receipt = commands.send(command, trail);
    credentials.keep(account, hash);
    sessions.closeAll(account, session);
    AccountLinks.withdrawAll(links, account);
    return receipt;
  }
}
