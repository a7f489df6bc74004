package org.chalet.file;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Takes what was kept long enough out of the trash, for good.
 *
 * @param node what was deleted
 * @param gone ids of what is in it, or its own; what is gone already does not matter
 */
public record PurgeNodes(AccountId owner, NodeId node, List<String> gone) implements Command {
  public PurgeNodes {
    gone = List.copyOf(gone);
  }
}
