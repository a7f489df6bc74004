package org.chalet.file;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * Brings back from the trash what was deleted.
 *
 * @param parent where to; null for where it was
 * @param name what to call it; null for its own name
 */
public record RestoreNode(
    AccountId owner, NodeId node, @Nullable NodeId parent, @Nullable ResourceName name)
    implements Command {}
