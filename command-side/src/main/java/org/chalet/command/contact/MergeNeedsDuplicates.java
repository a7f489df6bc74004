package org.chalet.command.contact;

import java.util.HashSet;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.ResourceName;

/** A merge takes a reference card and other cards, each once. */
record MergeNeedsDuplicates(ResourceName reference, List<ResourceName> duplicates) implements Rule {
  static final int MOST = 50;

  @Override
  public boolean broken() {
    return duplicates.isEmpty()
        || duplicates.size() > MOST
        || duplicates.contains(reference)
        || new HashSet<>(duplicates).size() < duplicates.size();
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.MERGE_NEEDS_DUPLICATES;
  }

  @Override
  public String detail() {
    return "a merge needs 1 to " + MOST + " cards beside the reference, each named once";
  }
}
