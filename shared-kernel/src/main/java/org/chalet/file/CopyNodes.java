package org.chalet.file;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;

/**
 * Copies a file, or a folder with what is in it; answers with {@link Arrival}.
 *
 * @param copies the first is the copy itself, folders before what is in them
 * @param overwrite whether what is in the place of the first goes to the trash
 */
public record CopyNodes(AccountId owner, List<Copy> copies, boolean overwrite) implements Command {
  public CopyNodes {
    copies = List.copyOf(copies);
  }

  /** One copy: what of, what it will be called, and where it will be. */
  public record Copy(
      NodeId source,
      NodeId node,
      NodeId parent,
      ResourceName name,
      CollectionProperties properties) {}
}
