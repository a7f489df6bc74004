package org.chalet.command.mail;

import java.util.Locale;

/** Where a letter is on its way. */
public enum MailState {
  /** Its command is being carried out. */
  HELD,
  /** To be sent, or to be tried again. */
  WAITING,
  /** Refused for good, or never delivered in time. */
  FAILED,
  /** Kept here instead of being sent. */
  CAPTURED;

  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The vault's space for letters of this state. */
  String space() {
    return "mail-" + token();
  }
}
