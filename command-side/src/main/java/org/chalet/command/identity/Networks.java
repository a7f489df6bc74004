package org.chalet.command.identity;

import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where requests come from, as far as one person has it to themselves. */
public final class Networks {
  private static final int IPV6_OCTETS = 16;

  private Networks() {}

  /** Whoever has one IPv6 address has at least its /64 (RFC 6177, 2); others are as they are. */
  public static String of(@Nullable String address) {
    if (address == null) {
      return "";
    }
    try {
      byte[] octets = InetAddress.ofLiteral(address).getAddress();
      int significant = octets.length == IPV6_OCTETS ? IPV6_OCTETS / 2 : octets.length;
      return HexFormat.of().formatHex(octets, 0, significant);
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
