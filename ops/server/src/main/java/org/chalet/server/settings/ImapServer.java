package org.chalet.server.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The mailbox in which mails about meetings arrive, typed as {@code
 * imaps://user:password@host:993}; {@code imap://…} for a server on this machine.
 */
public record ImapServer(String host, int port, boolean tls, String user, String password) {
  private static final int STANDARD = 143;
  private static final int STANDARD_OVER_TLS = 993;

  /**
   * @throws RefusedToStart for anything else; what was typed is not repeated, as it holds a
   *     password
   */
  public static ImapServer of(String url) {
    try {
      URI typed = new URI(url);
      String host = typed.getHost();
      String[] user =
          typed.getRawUserInfo() == null ? new String[0] : typed.getRawUserInfo().split(":", 2);
      boolean tls = "imaps".equals(typed.getScheme());
      boolean here = host != null && (host.equals("localhost") || host.startsWith("127."));
      if (host == null || user.length != 2 || !tls && !("imap".equals(typed.getScheme()) && here)) {
        throw refused();
      }
      int standard = tls ? STANDARD_OVER_TLS : STANDARD;
      int port = typed.getPort() < 0 ? standard : typed.getPort();
      return new ImapServer(host, port, tls, decoded(user[0]), decoded(user[1]));
    } catch (URISyntaxException e) {
      throw refused();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static RefusedToStart refused() {
    return new RefusedToStart(
        "imap-url needs the form imaps://user:password@host:993, or imap:// on this machine;"
            + " reserved characters of user and password are percent-encoded");
  }

  /** Without user and password. */
  @Override
  public String toString() {
    return (tls ? "imaps://" : "imap://") + host + ":" + port;
  }
}
