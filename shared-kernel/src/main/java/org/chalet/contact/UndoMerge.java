package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.MergeId;
import org.jspecify.annotations.Nullable;

/**
 * Takes a merge back; answers with {@link SeparatedCards}. What was changed since in the merged
 * card is kept.
 *
 * @param conflicts what becomes of values that came with the merge and were changed since; null
 *     refuses when there are any
 * @param dryRun whether to answer what would be, and leave all as it is
 */
public record UndoMerge(MergeId merge, @Nullable ConflictChoice conflicts, boolean dryRun)
    implements Command {

  public UndoMerge(MergeId merge) {
    this(merge, null, false);
  }
}
