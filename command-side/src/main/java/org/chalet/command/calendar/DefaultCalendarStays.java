package org.chalet.command.calendar;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/**
 * The calendar that came with the account takes invitations whenever no other was chosen, or the
 * chosen one is gone (RFC 6638, 4.3).
 */
record DefaultCalendarStays(boolean isDefault) implements Rule {
  @Override
  public boolean broken() {
    return isDefault;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.DEFAULT_CALENDAR_NEEDED;
  }

  @Override
  public String detail() {
    return "the calendar that came with the account cannot be deleted";
  }
}
