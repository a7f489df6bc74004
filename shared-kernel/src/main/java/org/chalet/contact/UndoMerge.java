package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.MergeId;

/** Takes a merge back, unless the merged card was changed since. */
public record UndoMerge(MergeId merge) implements Command {}
