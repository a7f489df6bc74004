package org.chalet.query.dav.caldav;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.objects.ObjectCollection;

/** What stands in a home beside calendars, for messages about meetings (RFC 6638, 2). */
@FunctionalInterface
public interface SchedulingCollections {
  /** That of the name, if it is one, with the path under which it was asked for. */
  Optional<ObjectCollection> collection(AccountId owner, String name, String href);
}
