package org.chalet.file;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;

/** Sends a file, or a folder with all in it, to the trash. */
public record DeleteNode(AccountId owner, NodeId node, Precondition precondition)
    implements Command {}
