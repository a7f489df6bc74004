package org.chalet.scheduling;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;

/** Gives one's own inbox other properties. */
public record ChangeSchedulingProperties(AccountId owner, PropertiesChange change)
    implements Command {
  /** These, all of them, in place of those it has. */
  public ChangeSchedulingProperties(AccountId owner, CollectionProperties all) {
    this(owner, PropertiesChange.to(all));
  }
}
