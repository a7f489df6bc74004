package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/**
 * Nobody piles up things without end: a bound is far beyond what anybody needs.
 *
 * @param held how many there are already
 */
public record OneMoreFits(int held, int most, ErrorCode code) implements Rule {
  @Override
  public boolean broken() {
    return held >= most;
  }

  @Override
  public String detail() {
    return "there are as many as there may be: " + most;
  }
}
