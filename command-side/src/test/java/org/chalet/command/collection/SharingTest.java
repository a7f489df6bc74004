package org.chalet.command.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.calendar.CalendarShared;
import org.chalet.command.Circles;
import org.chalet.command.calendar.CalendarShareEvents;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;
import org.junit.jupiter.api.Test;

class SharingTest {
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String HOUSE = "organization:house";

  private final AtomicInteger looks = new AtomicInteger();

  /** Everybody is in the house, and it has every team. */
  private final Circles circles = account -> List.of(new House(looks));

  private final Sharing sharing =
      new Sharing(new CollectionAccess(circles), new CalendarShareEvents());

  private record House(AtomicInteger looks) implements Circles.Circle {
    @Override
    public String organization() {
      return HOUSE;
    }

    @Override
    public boolean has(String account) {
      looks.incrementAndGet();
      return true;
    }

    @Override
    public boolean hasInside(String account) {
      looks.incrementAndGet();
      return true;
    }

    @Override
    public boolean hasTeam(String team) {
      return true;
    }

    @Override
    public Collection<String> teamsOf(String account) {
      looks.incrementAndGet();
      return List.of("team:7");
    }
  }

  private record Held(Shares shares) implements Shareable {
    @Override
    public String owner() {
      return ANNA;
    }

    @Override
    public boolean frozen() {
      return false;
    }
  }

  @Test
  void a_collection_has_at_most_a_thousand_shares() {
    Held full = new Held(shares(1000));
    Sharing.Of shares = sharing.of("calendar:c");
    assertThatThrownBy(
            () -> shares.share(full, new Grantee(BOB), ShareLevel.VIEW, ShareWords.NONE, ANNA))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_SHARES));
    assertThat(shares.share(full, new Grantee("team:1"), ShareLevel.EDIT, ShareWords.NONE, ANNA))
        .hasSize(1);
  }

  @Test
  void what_a_person_may_costs_the_same_however_many_shares_there_are() {
    int few = looked(shares(10));
    assertThat(looked(shares(1000))).isEqualTo(few);
  }

  private int looked(Shares shares) {
    looks.set(0);
    assertThat(shares.reach(ANNA, BOB, circles).gives(ShareLevel.VIEW)).isTrue();
    return looks.get();
  }

  private static Shares shares(int count) {
    Shares shares = Shares.NONE;
    for (int i = 0; i < count; i++) {
      shares = shares.after(new CalendarShared("calendar:c", ANNA, "team:" + i, HOUSE, "view"));
    }
    return shares;
  }
}
