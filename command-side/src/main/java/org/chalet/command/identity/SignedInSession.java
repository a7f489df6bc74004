package org.chalet.command.identity;

import java.util.List;
import org.chalet.command.Evolution;
import org.chalet.identity.SessionOpened;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** A session as the log knows it: it was opened, once. */
record SignedInSession(boolean opened) {
  static final SignedInSession FRESH = new SignedInSession(false);
  static final Evolution<SignedInSession> EVOLUTION = (before, event) -> new SignedInSession(true);

  List<SessionOpened> open(SessionOpened session) {
    if (opened) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this session's id is in use");
    }
    return List.of(session);
  }
}
