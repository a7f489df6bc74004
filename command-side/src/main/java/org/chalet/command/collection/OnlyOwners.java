package org.chalet.command.collection;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** A home and what is in it are written by their owner alone. */
public record OnlyOwners(String owner, String actor) implements Rule {
  @Override
  public boolean broken() {
    return !owner.equals(actor);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.FORBIDDEN;
  }

  @Override
  public String detail() {
    return "only its owner may do this";
  }
}
