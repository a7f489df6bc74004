package org.chalet.vcard;

import java.util.List;

/** Several cards of one person made one. */
public final class Merge {
  private Merge() {}

  /**
   * The reference with what only the duplicates know. Lines of the reference stay byte for byte and
   * in order; additions follow them. The reference wins on single-valued properties, others become
   * the union without equal values.
   */
  public static byte[] into(byte[] reference, List<byte[]> duplicates) {
    throw new UnsupportedOperationException();
  }
}
