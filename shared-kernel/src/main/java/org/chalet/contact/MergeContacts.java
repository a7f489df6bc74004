package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.ResourceName;

/**
 * Adds what the duplicates know to the reference card and deletes them; answers with {@link
 * MergedCard}.
 *
 * @param dryRun whether to answer what would be, and leave all as it is
 */
public record MergeContacts(
    MergeId merge,
    AddressBookId addressBook,
    ResourceName reference,
    List<ResourceName> duplicates,
    MergeChoices choices,
    boolean dryRun)
    implements Command {

  /** As a merge usually is. */
  public MergeContacts(
      MergeId merge,
      AddressBookId addressBook,
      ResourceName reference,
      List<ResourceName> duplicates) {
    this(merge, addressBook, reference, duplicates, MergeChoices.NONE, false);
  }
}
