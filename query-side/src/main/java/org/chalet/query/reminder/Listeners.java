package org.chalet.query.reminder;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Ids;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.access.Groups;
import org.chalet.query.sharing.Sharee;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;

/**
 * Who is told of alarms in a calendar: its owner, and those who may edit it as people or in teams.
 * An organization as a whole is not: nobody put its alarms there for themselves.
 */
public final class Listeners {
  private static final String KIND = "calendar";
  private static final String ACCOUNT = "account:";
  private static final String TEAM = "team:";
  private static final int MOST = 200;

  private final Sharing sharing;
  private final Groups groups;
  private final Function<AccountId, Optional<Listener>> people;

  /**
   * @param people those who have an account
   */
  public Listeners(Sharing sharing, Groups groups, Function<AccountId, Optional<Listener>> people) {
    this.sharing = sharing;
    this.groups = groups;
    this.people = people;
  }

  /** The owner first; none for calendars that are nobody's, as rooms. */
  List<Listener> of(StoredCollection calendar) {
    if (!calendar.owner().startsWith(ACCOUNT)) {
      return List.of();
    }
    AccountId owner = new AccountId(calendar.owner());
    Set<AccountId> heard = new LinkedHashSet<>();
    heard.add(owner);
    for (Sharee sharee : sharing.of(calendar.id())) {
      if (sharee.level().includes(ShareLevel.EDIT)) {
        add(owner, sharee.grantee(), heard);
      }
    }
    List<Listener> listeners = new ArrayList<>();
    for (AccountId account : heard) {
      if (hears(account, calendar)) {
        people.apply(account).ifPresent(listeners::add);
      }
    }
    return listeners;
  }

  private void add(AccountId owner, String grantee, Set<AccountId> heard) {
    if (grantee.startsWith(ACCOUNT) && heard.size() < MOST) {
      heard.add(new AccountId(grantee));
    } else if (grantee.startsWith(TEAM)) {
      Iterator<AccountId> members = groups.members(owner, grantee);
      while (members.hasNext() && heard.size() < MOST) {
        heard.add(members.next());
      }
    }
  }

  /** One of them, as long as it is one. */
  Optional<Listener> of(StoredCollection calendar, AccountId account) {
    return hears(account, calendar) ? people.apply(account) : Optional.empty();
  }

  private boolean hears(AccountId account, StoredCollection calendar) {
    return calendar.owner().equals(account.raw())
        || sharing
            .reaching(account, KIND, Ids.local(calendar.id()))
            .filter(shared -> shared.reach().gives(ShareLevel.EDIT))
            .isPresent();
  }
}
