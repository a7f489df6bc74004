package org.chalet.organization;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * What was deleted when a user was removed is brought back, to another user of the organization.
 *
 * @param account whose collections they were
 * @param receiver who gets them, an account
 * @param by the manager who decided
 * @param cause the id of the command that decided
 * @param collections those that were still deleted, {@code calendar:…} and {@code addressbook:…}
 */
@EventName("organization.collections-reclaimed")
public record CollectionsReclaimed(
    String handOver,
    String organization,
    String account,
    String receiver,
    String by,
    String cause,
    List<String> collections)
    implements HandOverEvent {
  public CollectionsReclaimed {
    collections = List.copyOf(collections);
  }
}
