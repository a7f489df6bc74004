package org.chalet.command.identity;

import org.chalet.command.identity.Credentials.OwnPassword;
import org.chalet.identity.OpenSession;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;

/** Opens sessions for those who proved who they are. */
public final class SignIns {
  private final Credentials credentials;
  private final Sessions sessions;
  private final Commands commands;

  public SignIns(Credentials credentials, Sessions sessions, Commands commands) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.commands = commands;
  }

  /**
   * @param password that was shown
   * @param method as in {@link org.chalet.identity.SessionOpened}
   * @throws Rejected WRONG_CREDENTIALS when the password has been replaced meanwhile
   */
  public Sessions.Opened open(OwnPassword password, String method, Trail trail) {
    AccountId account = password.account();
    String session = Sessions.freshId();
    commands.send(new OpenSession(account, session, method), trail);
    Client client = trail.client();
    Sessions.Opened opened = sessions.open(account, session, client.address(), client.userAgent());
    // Whoever replaces a password closes sessions after that: none slips through in between.
    if (!credentials.isCurrent(password)) {
      sessions.close(account, session);
      throw new Rejected(ErrorCode.WRONG_CREDENTIALS, "the password has just been replaced");
    }
    return opened;
  }
}
