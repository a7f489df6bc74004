package org.chalet.command.calendar;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** A calendar takes only the kinds of components that it was made for (RFC 4791, 5.3.2.1). */
record ComponentIsTaken(List<String> taken, String component) implements Rule {
  @Override
  public boolean broken() {
    return !taken.contains(component);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.UNSUPPORTED_COMPONENT;
  }

  @Override
  public String detail() {
    return "this calendar does not take " + component;
  }
}
