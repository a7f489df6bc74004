package org.chalet.command.contact;

import java.util.List;
import java.util.stream.Collectors;
import org.chalet.contact.ConflictChoice;
import org.chalet.contact.SeparatedCards;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A merge whose card was changed where it matters is taken back when somebody said how. */
record ConflictsAreDecided(List<SeparatedCards.Conflict> conflicts, @Nullable ConflictChoice choice)
    implements Rule {
  @Override
  public boolean broken() {
    return choice == null && !conflicts.isEmpty();
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.UNDO_CONFLICTS;
  }

  @Override
  public String detail() {
    return "changed since the merge: "
        + conflicts.stream()
            .map(conflict -> (conflict.property() + ' ' + conflict.kind()).strip())
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
