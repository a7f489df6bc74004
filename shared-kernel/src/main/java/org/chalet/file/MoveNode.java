package org.chalet.file;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ResourceName;

/**
 * Moves a file, or a folder with all in it; answers with {@link Arrival}.
 *
 * @param overwrite whether what is in the place goes to the trash
 */
public record MoveNode(
    AccountId owner, NodeId node, NodeId parent, ResourceName name, boolean overwrite)
    implements Command {}
