package org.chalet.command.file;

import java.util.HexFormat;
import org.chalet.command.Secrets;

/**
 * What stands for names where states are kept: equal names have equal labels, and a label does not
 * show its name.
 */
final class Labels {
  private static final int BYTES = 16;

  private Labels() {}

  static String of(String drive, String name) {
    return HexFormat.of().formatHex(Secrets.sha256(drive + '/' + name), 0, BYTES);
  }

  /** Where at most one living node is. */
  static String place(String parent, String label) {
    return parent + '/' + label;
  }
}
