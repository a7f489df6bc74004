package org.chalet.command.sharing;

import java.util.List;

/** Shares and the organizations through which they count. */
public interface SharesThrough {
  /**
   * A share.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  record Held(String collection, String grantee) {}

  /**
   * What was shared through the organization before that position, by the party or with it.
   *
   * @param party {@code account:…}, {@code team:…}, or the organization itself for all there is
   * @throws org.chalet.store.StorageFailure when the position was not taken in yet
   */
  List<Held> of(String organization, String party, long position);
}
