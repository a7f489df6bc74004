package org.chalet.command.identity;

import org.chalet.command.identity.Authentication.Proof;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.identity.Credentials.OwnPassword;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.identity.ReportCompromise;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;

/**
 * What is done when somebody else may know a password: it is replaced, and whatever else opens the
 * account is closed. The password goes first, as with it everything else could be opened again;
 * what a crash leaves open can be closed by doing it once more, with the new password.
 */
public final class Compromise {
  private final Authentication authentication;
  private final Credentials credentials;
  private final Sessions sessions;
  private final TwoFactor twoFactor;
  private final LoginAttempts attempts;
  private final OneTimeLinks links;
  private final SignIns signIns;
  private final Contacts contacts;
  private final Commands commands;

  public Compromise(
      Authentication authentication,
      Credentials credentials,
      Sessions sessions,
      TwoFactor twoFactor,
      LoginAttempts attempts,
      OneTimeLinks links,
      SignIns signIns,
      Contacts contacts,
      Commands commands) {
    this.authentication = authentication;
    this.credentials = credentials;
    this.sessions = sessions;
    this.twoFactor = twoFactor;
    this.attempts = attempts;
    this.links = links;
    this.signIns = signIns;
    this.contacts = contacts;
    this.commands = commands;
  }

  /**
   * The only session that is left.
   *
   * @throws Rejected as {@link Authentication#proveAgain}; WEAK_PASSWORD
   */
  public Sessions.Opened report(AccountId account, Shown shown, String newPassword, Trail trail) {
    if (newPassword.equals(shown.password())) {
      throw new Rejected(
          ErrorCode.WEAK_PASSWORD, "the new password has to be another than the one before");
    }
    Contact owner = contacts.of(account);
    // Before a code is used up.
    credentials.verifyGoodEnough(newPassword, account, owner.login());
    Proof proof = authentication.proveAgain(account, shown, trail);
    String hash = credentials.hash(newPassword, account, owner.login());
    credentials.keep(account, hash);
    AccountLinks.withdrawAll(links, account);
    sessions.closeAll(account, null);
    twoFactor.forgetEnrolment(account);
    attempts.forgetNetworks(account.local());
    attempts.forgetNetworks(owner.login().raw());
    commands.send(new ReportCompromise(account), trail);
    // Again: until now a link could be asked for at a recovery address of somebody else.
    AccountLinks.withdrawAll(links, account);
    return signIns.open(new OwnPassword(account, hash), proof.method(), trail);
  }
}
