package org.chalet.file;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Gives a file the bytes that it had once; answers with {@link FileWritten}.
 *
 * @param content where those bytes are kept
 */
public record RestoreVersion(AccountId owner, NodeId node, String content) implements Command {}
