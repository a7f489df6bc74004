package org.chalet.query.dav.past;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.PastName;
import org.chalet.query.past.Held;
import org.chalet.query.past.Past;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.SharedNames;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;

/**
 * Says what of the past somebody may see: what was their own, and what others share with them today
 * so that they see everything in it.
 */
public record PastShelf(Past past, Sharing sharing) {
  /**
   * @param scope of the names in the reader's home
   * @param kind {@code calendar} or {@code addressbook}
   */
  public Optional<Held> find(AccountId reader, String scope, String kind, PastName name) {
    return past.inHome(scope, name)
        .or(() -> lent(reader, kind, name.segment()).flatMap(id -> past.of(id, name)));
  }

  private Optional<String> lent(AccountId reader, String kind, String segment) {
    return SharedNames.local(segment)
        .flatMap(local -> sharing.reaching(reader, kind, local))
        .filter(shared -> shared.reach().gives(ShareLevel.VIEW))
        .map(Shared::collection);
  }
}
