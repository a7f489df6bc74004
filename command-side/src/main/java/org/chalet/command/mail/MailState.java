package org.chalet.command.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  public static Optional<MailState> of(String token) {
    return Arrays.stream(values()).filter(state -> state.token().equals(token)).findFirst();
  }

  /** The vault's space for letters of this state. */
  String space() {
    return "mail-" + token();
  }
}
