package org.chalet.query.activity;

import java.util.List;
import java.util.function.Predicate;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/** What somebody did, and what others did to their account, calendars and address books. */
public final class OwnTimeline {
  private final DeedFilter deeds;

  public OwnTimeline(DeedFilter deeds) {
    this.deeds = deeds;
  }

  /** How others call their clients is theirs. */
  public Wanted wanted(AccountId account, EventFilter filter) {
    String self = account.raw();
    String object = filter.object();
    Wanted wanted = deeds.wanted(scans(self, object), filter, deed -> self.equals(deed.actor()));
    Predicate<Deed> own = deed -> self.equals(deed.actor()) || self.equals(deed.place());
    return new Wanted(wanted.scans(), own.and(wanted.matching()), wanted.from(), wanted.beyond());
  }

  private static List<Scan<Deed>> scans(String self, @Nullable String object) {
    return object == null
        ? List.of(Scan.of(ActivitySchema.BY_ACTOR, self), Scan.of(ActivitySchema.BY_SUFFERER, self))
        : List.of(
            Scan.of(ActivitySchema.BY_OBJECT, object),
            Scan.of(ActivitySchema.BY_SCOPE, self, object),
            Scan.of(ActivitySchema.BY_SCOPE, object, object));
  }
}
