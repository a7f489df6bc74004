package org.chalet.file;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/**
 * Makes a file, or gives the one of that name other bytes; answers with {@link FileWritten}.
 *
 * @param node what the file will be called if there is none yet
 */
public record StoreFile(
    AccountId owner,
    NodeId node,
    NodeId parent,
    ResourceName name,
    Content content,
    Precondition precondition)
    implements Command {}
