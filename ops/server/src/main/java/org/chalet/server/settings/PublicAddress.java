package org.chalet.server.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How people reach the server; what links and assistants show. */
public final class PublicAddress {
  private static final int UNKNOWN = -1;

  private final @Nullable URI configured;
  private final String bind;
  private final boolean tls;
  private volatile int port = UNKNOWN;

  public PublicAddress(@Nullable URI configured, String bind, boolean tls) {
    this.configured = configured;
    this.bind = bind;
    this.tls = tls;
  }

  /** The server listens; from now on the port is known. */
  public void listensOn(int actualPort) {
    port = actualPort;
  }

  /** Scheme, host and port; no slash at the end. */
  public String origin() {
    if (configured == null) {
      return local();
    }
    String text = configured.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** The address that it listens on, whatever people are told. */
  public String local() {
    String host = bind.contains(":") ? "[" + bind + "]" : bind;
    return (tls ? "https" : "http") + "://" + host + ":" + port;
  }
}
