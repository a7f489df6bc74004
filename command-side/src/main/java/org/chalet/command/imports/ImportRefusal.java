package org.chalet.command.imports;

import org.chalet.kernel.rule.Rejected;

/**
 * Why something in a file was refused.
 *
 * @param line where it begins in the file, from 1
 * @param code token, see {@link org.chalet.kernel.rule.ErrorCode}
 * @param detail in words
 */
public record ImportRefusal(long line, String code, String detail) {
  public static ImportRefusal of(long line, Rejected rejected) {
    return new ImportRefusal(line, rejected.code().token(), rejected.detail());
  }
}
