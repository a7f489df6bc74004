package org.chalet.server.forgetting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.chalet.command.erasure.Erasures;
import org.chalet.command.erasure.Oblivion;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.projection.Views;
import org.chalet.store.ErasedKeys;
import org.chalet.store.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys that were destroyed and are there again, since an older copy of the vault was restored. They
 * are destroyed anew, and the erasures to which they belonged are repeated, before anybody may
 * come. What a crash interrupts is found again at the next start, or in the next round of erasures.
 */
public final class ReappearedKeys {
  private static final Logger LOG = LoggerFactory.getLogger(ReappearedKeys.class);
  private static final String ACCOUNT = "account:";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final ErasedKeys erased;
  private final OwnerKeys keys;
  private final Oblivion oblivion;
  private final Erasures erasures;
  private final Views views;
  private final EventLog log;

  public ReappearedKeys(
      ErasedKeys erased,
      OwnerKeys keys,
      Oblivion oblivion,
      Erasures erasures,
      Views views,
      EventLog log) {
    this.erased = erased;
    this.keys = keys;
    this.oblivion = oblivion;
    this.erasures = erasures;
    this.views = views;
    this.log = log;
  }

  /** Returns when none is left. */
  public void destroy() {
    List<String> again = erased.owners().stream().filter(keys::has).toList();
    if (again.isEmpty()) {
      return;
    }
    LOG.warn("{} keys that were destroyed came back with a copy; they are destroyed", again.size());
    awaitViews();
    for (String owner : again) {
      if (owner.startsWith(ACCOUNT)) {
        erasures.again(new AccountId(owner));
      } else {
        oblivion.destroyKey(owner);
      }
    }
    oblivion.forget();
  }

  /** They say which organizations an account is in; from an empty directory they need a while. */
  private void awaitViews() {
    while (!views.havePassed(log.head())) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
