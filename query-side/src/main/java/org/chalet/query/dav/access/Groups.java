package org.chalet.query.dav.access;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.value.AccountId;

/** What clients are told about teams and organizations. */
public interface Groups {
  /**
   * A team or an organization.
   *
   * @param id {@code team:…} or {@code organization:…}
   * @param isMember whether the reader is in it, and so sees who else is
   */
  record Group(String id, String name, boolean isMember) {}

  /** Empty for those of organizations that the reader is not in, there or not. */
  Optional<Group> seen(AccountId reader, String id);

  /** Those that the reader is in. */
  List<String> of(AccountId reader);

  /** Who is in a group, as far as the reader may know; fetched while they are used. */
  Iterator<AccountId> members(AccountId reader, String id);
}
