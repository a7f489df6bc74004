package org.chalet.query.dav.push;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavGuard;
import org.chalet.query.dav.core.DavResource;
import org.jspecify.annotations.Nullable;

/**
 * Push-Dont-Notify: a client need not be told of what it does itself. It speaks for the account's
 * own clients alone; of those of others nobody keeps a change secret.
 */
final class SilenceGuard implements DavGuard {
  private static final int MOST = 20;
  private static final Pattern URL = Pattern.compile("\"([^\"]+)\"|([^\\s,\"]+)");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final Silences silences;

  SilenceGuard(Silences silences) {
    this.silences = silences;
  }

  @Override
  public boolean admits(DavExchange exchange, DavResource at) {
    Set<String> keys = keys(exchange.header("Push-Dont-Notify"));
    if (!keys.isEmpty()) {
      exchange.beforeCommands(command -> silences.keep(command, keys));
    }
    return true;
  }

  /** What is no registration of this server names none. */
  private static Set<String> keys(@Nullable String header) {
    Set<String> keys = new HashSet<>();
    Matcher said = URL.matcher(header == null ? "" : header);
    while (said.find() && keys.size() < MOST) {
      String url = said.group(1) == null ? said.group(2) : said.group(1);
      String last = url.substring(url.lastIndexOf('/') + 1);
      if (url.equals(Silences.EVERYBODY) || KEY.matcher(last).matches()) {
        keys.add(last);
      }
    }
    return keys;
  }
}
