package org.chalet.server.web;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.chalet.server.settings.RefusedToStart;

/** The proxies whose forwarded headers are believed, as Tomcat reads them. */
final class TrustedProxies {
  private TrustedProxies() {}

  /**
   * Networks in CIDR notation: Tomcat takes a single address for a regular expression.
   *
   * @throws RefusedToStart for what is neither address nor network
   */
  static String cidr(List<String> proxies) {
    return proxies.stream().map(TrustedProxies::network).collect(Collectors.joining(","));
  }

  private static String network(String proxy) {
    String[] parts = proxy.strip().split("/", 2);
    try {
      int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
      int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
      if (prefix < 0 || prefix > bits) {
        throw new IllegalArgumentException("a prefix has 0 to " + bits + " bits");
      }
      return parts[0] + "/" + prefix;
    } catch (IllegalArgumentException e) {
      throw new RefusedToStart(
          "trusted-proxies needs addresses or networks like 10.0.0.0/8, not " + proxy, e);
    }
  }
}
