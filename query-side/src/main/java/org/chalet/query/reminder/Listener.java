package org.chalet.query.reminder;

import java.time.ZoneId;
import java.util.Set;
import org.chalet.kernel.value.AccountId;

/**
 * Somebody who is told when an alarm rings.
 *
 * @param zone in which days and times without a zone are meant
 * @param addresses calendar user addresses of the person
 */
public record Listener(AccountId account, ZoneId zone, Set<String> addresses) {
  public Listener {
    addresses = Set.copyOf(addresses);
  }
}
