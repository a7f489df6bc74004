package org.chalet.command;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/**
 * In which organizations somebody is. Answers from what has been taken in of the log so far: what
 * commands decide by it, they decide once more on each organization itself.
 */
public interface Memberships {
  List<OrganizationId> of(AccountId account);
}
