package org.chalet.command.mail;

import java.util.Optional;

/**
 * A letter in the order of letters; it need not be there any more.
 *
 * @param key as {@link Mails.Seen#key()}
 */
public record MailPlace(MailState state, String key) {
  private static final char BETWEEN = ':';

  /** Opaque to others. */
  public String token() {
    return state.token() + BETWEEN + key;
  }

  public static Optional<MailPlace> of(String token) {
    int between = token.indexOf(BETWEEN);
    return between < 0
        ? Optional.empty()
        : MailState.of(token.substring(0, between))
            .map(state -> new MailPlace(state, token.substring(between + 1)));
  }
}
