package org.chalet.file;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;

/** Makes these the properties of a file or a folder, all of them. */
public record ChangeNodeProperties(AccountId owner, NodeId node, CollectionProperties properties)
    implements Command {}
