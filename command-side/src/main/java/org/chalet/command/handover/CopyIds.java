package org.chalet.command.handover;

import java.util.HexFormat;
import org.chalet.command.Secrets;
import org.chalet.kernel.value.HandOverId;

/** Ids that are the same however often a step is done. */
final class CopyIds {
  private static final int OCTETS = 16;

  private CopyIds() {}

  /** The local part of the id of what comes out of {@code source}. */
  static String of(HandOverId handOver, String source) {
    byte[] hash = Secrets.sha256(handOver.raw() + '/' + source);
    return HexFormat.of().formatHex(hash, 0, OCTETS);
  }
}
