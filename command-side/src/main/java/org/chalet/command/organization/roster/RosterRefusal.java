package org.chalet.command.organization.roster;

import org.chalet.kernel.rule.Rejected;

/**
 * Why a line was refused.
 *
 * @param line its number in the file, from 1
 * @param code token, see {@link org.chalet.kernel.rule.ErrorCode}
 * @param detail in words
 */
public record RosterRefusal(long line, String code, String detail) {
  static RosterRefusal of(long line, Rejected rejected) {
    return new RosterRefusal(line, rejected.code().token(), rejected.detail());
  }
}
