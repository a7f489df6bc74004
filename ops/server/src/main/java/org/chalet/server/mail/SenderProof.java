package org.chalet.server.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mail is from whom it says: anybody can write any From. The operator's own mail server
 * has looked, and wrote what it found into Authentication-Results (RFC 8601).
 */
public final class SenderProof {
  /** In place of a name: the mail server lets no mail through whose sender is forged. */
  public static final String BY_SERVER = "any";

  private final @Nullable String server;

  /**
   * @param server the name under which that server writes (authserv-id); null where no mail about
   *     meetings is believed
   */
  public SenderProof(@Nullable String server) {
    this.server = server == null ? null : server.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Refuses UNKNOWN_SENDER.
   *
   * @param results the fields Authentication-Results, the topmost first: what a stranger wrote is
   *     below that of one's own server, which takes away others under its name (RFC 8601, 5)
   */
  void verify(EmailAddress sender, List<String> results) {
    if (server == null) {
      throw refused("nothing here can prove who sends mail; see --mail-authserv-id");
    }
    if (!server.equals(BY_SERVER)) {
      String domain = sender.normalized().substring(sender.normalized().lastIndexOf('@') + 1);
      Optional<AuthenticationResults> found =
          results.stream()
              .map(AuthenticationResults::read)
              .filter(result -> result.server().equals(server))
              .findFirst();
      if (found.filter(result -> result.proves(domain)).isEmpty()) {
        throw refused("the mail server does not say that the mail is from " + domain);
      }
    }
  }

  private static Rejected refused(String why) {
    return new Rejected(ErrorCode.UNKNOWN_SENDER, why);
  }
}
