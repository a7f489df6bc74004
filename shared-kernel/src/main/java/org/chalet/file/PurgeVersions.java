package org.chalet.file;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Takes away versions of a file that were kept long enough, but for the one that it has.
 *
 * @param contents where their bytes are kept
 */
public record PurgeVersions(AccountId owner, NodeId node, List<String> contents)
    implements Command {
  public PurgeVersions {
    contents = List.copyOf(contents);
  }
}
