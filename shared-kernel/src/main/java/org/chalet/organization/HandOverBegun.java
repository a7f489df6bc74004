package org.chalet.organization;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * A manager of a user's home organization, who removed the user, decided about the user's
 * collections.
 *
 * @param account whose they are
 * @param receiver who gets them, an account; empty to delete them
 * @param by the manager, an account
 * @param cause the id of the command that removed the user
 * @param collections all of them, {@code calendar:…} and {@code addressbook:…}
 */
@EventName("organization.hand-over-begun")
public record HandOverBegun(
    String handOver,
    String organization,
    String account,
    String receiver,
    String by,
    String cause,
    List<String> collections)
    implements HandOverEvent {
  public HandOverBegun {
    collections = List.copyOf(collections);
  }
}
