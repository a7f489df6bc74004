package org.chalet.command.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.command.link.LinkPurpose;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is guessed at doors that no login opens: links in mails, invitations, codes. Whoever
 * guesses has to wait as with passwords, and says the same of whichever door it was.
 */
public final class Guesses {
  private final LoginAttempts attempts;
  private final OneTimeLinks links;

  public Guesses(LoginAttempts attempts, OneTimeLinks links) {
    this.attempts = attempts;
    this.links = links;
  }

  /**
   * Opens a door; whatever it refuses was a guess.
   *
   * @param door has a blank, as no login has: what is counted for it is counted for nobody else
   * @param address that the guess comes from
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait; as the lock
   */
  public void verify(String door, @Nullable String address, Runnable lock) {
    attempts.verify(door, address);
    try {
      lock.run();
    } catch (Rejected wrong) {
      attempts.failed(door, address);
      throw wrong;
    }
  }

  /**
   * Looks at a link or spends it; one that is none was a guess, at all doors of the address that it
   * comes from. A request without any is no guess.
   *
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait; as the use
   */
  public <T> T link(String token, @Nullable String address, Supplier<T> use) {
    if (token.isEmpty()) {
      return use.get();
    }
    String door = "link from " + address;
    attempts.verify(door, address);
    try {
      return use.get();
    } catch (Rejected refused) {
      if (refused.code() == ErrorCode.LINK_NOT_VALID) {
        attempts.failed(door, address);
      }
      throw refused;
    }
  }

  /**
   * As {@link #link(String, String, Supplier)}. Whoever guesses at the links of one person, from
   * however many addresses, is told to wait; a good link opens also then, so that nobody can keep
   * the person out.
   */
  public <T> T link(LinkPurpose purpose, String token, @Nullable String address, Supplier<T> use) {
    Optional<String> subject = links.subjectOf(purpose, token);
    return link(
        token,
        address,
        () -> {
          try {
            return use.get();
          } catch (Rejected refused) {
            if (refused.code() == ErrorCode.LINK_NOT_VALID) {
              subject.ifPresent(known -> failed("links of " + known, address));
            }
            throw refused;
          }
        });
  }

  private void failed(String door, @Nullable String address) {
    attempts.verify(door, address);
    attempts.failed(door, address);
  }
}
