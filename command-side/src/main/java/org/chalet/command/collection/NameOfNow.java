package org.chalet.command.collection;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.PastName;

/** Names that say a moment, or the trash, mean the past of another collection. */
public record NameOfNow(String segment) implements Rule {
  @Override
  public boolean broken() {
    return PastName.of(segment).isPresent();
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.INVALID_VALUE;
  }

  @Override
  public String detail() {
    return "a name that ends like this one means the past of a collection";
  }
}
