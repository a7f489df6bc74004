package org.chalet.server.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where fetching may go.
 *
 * @param urls of the request and of every redirect
 * @param addresses that are connected to, whatever name led there
 */
public record AddressRules(Predicate<URI> urls, Predicate<InetAddress> addresses) {
  /** The open network by HTTPS: nothing of this machine, of its neighbours, or of its host. */
  public static final AddressRules PUBLIC =
      new AddressRules(url -> "https".equals(url.getScheme()), AddressRules::isPublic);

  private static final List<Block> NOT_PUBLIC =
      List.of(
          block("0.0.0.0", 8),
          block("10.0.0.0", 8),
          block("100.64.0.0", 10),
          block("127.0.0.0", 8),
          block("169.254.0.0", 16),
          block("172.16.0.0", 12),
          block("192.0.0.0", 24),
          block("192.0.2.0", 24),
          block("192.88.99.0", 24),
          block("192.168.0.0", 16),
          block("198.18.0.0", 15),
          block("198.51.100.0", 24),
          block("203.0.113.0", 24),
          block("224.0.0.0", 4),
          block("240.0.0.0", 4));

  /** Of IPv6 only what is given out for use in the open network, less what leads elsewhere. */
  private static final Block GLOBAL = block("2000::", 3);

  private static final List<Block> LEADING_ELSEWHERE =
      List.of(
          block("2001::", 23), block("2001:db8::", 32), block("2002::", 16), block("3fff::", 20));

  private record Block(byte[] start, int bits) {
    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      int rest = bits % Byte.SIZE;
      int mask = 0xff << (Byte.SIZE - rest) & 0xff;
      return Arrays.equals(start, 0, whole, address, 0, whole)
          && (rest == 0 || (start[whole] & mask) == (address[whole] & mask));
    }
  }

  /**
   * The same, and networks of one's own as well; in these by plain HTTP, too, where a URL says the
   * address itself.
   *
   * @param networks addresses or networks (CIDR)
   * @throws IllegalArgumentException for what is neither
   */
  public static AddressRules publicAnd(List<String> networks) {
    List<Block> own = networks.stream().map(AddressRules::network).toList();
    return new AddressRules(
        url -> PUBLIC.urls().test(url) || isAddressIn(own, url),
        address -> isPublic(address) || isIn(own, address.getAddress()));
  }

  /** The same addresses, by plain HTTP, too. */
  public AddressRules orPlainHttp() {
    return new AddressRules(url -> "http".equals(url.getScheme()) || urls.test(url), addresses);
  }

  private static boolean isAddressIn(List<Block> networks, URI url) {
    try {
      return "http".equals(url.getScheme())
          && url.getHost() != null
          && isIn(networks, InetAddress.ofLiteral(url.getHost()).getAddress());
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }

  private static boolean isIn(List<Block> networks, byte[] address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  private static Block network(String text) {
    String[] parts = text.strip().split("/", 2);
    byte[] start = InetAddress.ofLiteral(parts[0]).getAddress();
    int most = start.length * Byte.SIZE;
    int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("a network has 0 to " + most + " bits");
    }
    return new Block(start, bits);
  }

  private static Block block(String start, int bits) {
    try {
      return new Block(InetAddress.getByName(start).getAddress(), bits);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isPublic(InetAddress address) {
    byte[] octets = address.getAddress();
    return switch (address) {
      case Inet4Address four -> NOT_PUBLIC.stream().noneMatch(block -> block.holds(octets));
      case Inet6Address six ->
          GLOBAL.holds(octets) && LEADING_ELSEWHERE.stream().noneMatch(b -> b.holds(octets));
      default -> false;
    };
  }
}
