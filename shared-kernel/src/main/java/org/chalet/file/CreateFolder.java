package org.chalet.file;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ResourceName;

/** Makes a folder in another, or at the top of the drive. */
public record CreateFolder(AccountId owner, NodeId node, NodeId parent, ResourceName name)
    implements Command {}
