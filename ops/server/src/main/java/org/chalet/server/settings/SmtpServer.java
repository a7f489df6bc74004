package org.chalet.server.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes what Chalet sends, typed as {@code smtp://user:password@host:587} or
 * {@code smtps://…}.
 *
 * @param user null where the server asks for none
 */
public record SmtpServer(
    String host, int port, Security security, @Nullable String user, @Nullable String password) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_OVER_TLS = 465;

  /** How the way there is protected. */
  public enum Security {
    /** Not at all: on this machine. */
    NONE,
    /** STARTTLS (RFC 3207) where it is offered. */
    STARTTLS_IF_OFFERED,
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS
  }

  /**
   * @throws RefusedToStart for anything else; what was typed is not repeated, it may hold a
   *     password
   */
  public static SmtpServer of(String url) {
    URI typed = parsed(url);
    String host = typed.getHost();
    boolean overTls = "smtps".equals(typed.getScheme());
    if (host == null || (!overTls && !"smtp".equals(typed.getScheme())) || hasPath(typed)) {
      throw refused();
    }
    int standard = overTls ? SUBMISSION_OVER_TLS : SUBMISSION;
    String[] user = userOf(typed);
    return new SmtpServer(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
        typed.getPort() < 0 ? standard : typed.getPort(),
        security(overTls, host, typed.getQuery()),
        user.length > 0 ? user[0] : null,
        user.length > 1 ? user[1] : null);
  }

  SmtpServer withPassword(String other) {
    return new SmtpServer(host, port, security, user, other);
  }

  private static URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw refused();
    }
  }

  private static boolean hasPath(URI url) {
    String path = url.getPath();
    return (path != null && !path.isEmpty() && !path.equals("/")) || url.getFragment() != null;
  }

  private static Security security(boolean overTls, String host, @Nullable String query) {
    if (query == null) {
      return overTls ? Security.TLS : isLoopback(host) ? Security.NONE : Security.STARTTLS;
    }
    if (overTls) {
      throw refused();
    }
    return switch (query) {
      case "starttls=required" -> Security.STARTTLS;
      case "starttls=optional" -> Security.STARTTLS_IF_OFFERED;
      default -> throw refused();
    };
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d+){3}");
  }

  private static String[] userOf(URI url) {
    String raw = url.getRawUserInfo();
    if (raw == null || raw.isEmpty()) {
      return new String[0];
    }
    String[] parts = raw.split(":", 2);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = URLDecoder.decode(parts[i].replace("+", "%2B"), StandardCharsets.UTF_8);
    }
    return parts;
  }

  private static RefusedToStart refused() {
    return new RefusedToStart(
        "smtp-url needs the form smtp://user:password@host:587 (with ?starttls=optional or"
            + " ?starttls=required if need be) or smtps://user:password@host:465; reserved"
            + " characters of user and password are percent-encoded");
  }

  /** Without user and password. */
  @Override
  public String toString() {
    return (security == Security.TLS ? "smtps://" : "smtp://") + host + ":" + port;
  }
}
