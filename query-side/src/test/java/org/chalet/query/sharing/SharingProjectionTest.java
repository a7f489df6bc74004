package org.chalet.query.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarShareDeclined;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.SharedCalendarPropertiesChosen;
import org.chalet.contact.AddressBookShareAccepted;
import org.chalet.contact.AddressBookShared;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingProjectionTest {
  private static final String HOUSE = "organization:house";
  private static final String ANNA = "account:anna";
  private static final String WORK = "calendar:work";
  private static final String FRIENDS = "addressbook:friends";
  private static final String TEAM = "team:design";
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final AccountId GAST = AccountId.ofLocal("gast");

  private final ViewsByHand views = new ViewsByHand(new SharingProjection());
  private final AtomicInteger reads = new AtomicInteger();
  private final Sharing sharing =
      new Sharing(() -> {
        reads.incrementAndGet();
        return views.view("sharing");
      });

  @BeforeEach
  void open() {
    views.happened(new OrganizationOpened(HOUSE, "House", ANNA));
    views.happened(new UserAdded(HOUSE, BOB.raw(), "collaborator"));
    views.happened(new UserAdded(HOUSE, GAST.raw(), "external"));
    views.happened(new TeamMembersAdded(HOUSE, TEAM, List.of(BOB.raw(), GAST.raw())));
  }

  @Test
  void a_share_reaches_a_person_until_it_is_revoked() {
    share(BOB.raw(), "edit");
    assertThat(level(BOB)).isEqualTo(ShareLevel.EDIT);
    assertThat(level(GAST)).isNull();
    assertThat(sharing.reaching(BOB, "addressbook")).isEmpty();
    share(BOB.raw(), "view");
    assertThat(level(BOB)).isEqualTo(ShareLevel.VIEW);
    views.happened(new CalendarShareRevoked(WORK, ANNA, BOB.raw()));
    assertThat(level(BOB)).isNull();
    assertThat(sharing.isShared(WORK)).isFalse();
  }

  @Test
  void externals_are_reached_by_teams_but_not_by_the_organization() {
    share(HOUSE, "view");
    assertThat(level(GAST)).isNull();
    share(TEAM, "free-busy");
    assertThat(level(GAST)).isEqualTo(ShareLevel.FREE_BUSY);
    assertThat(level(BOB)).isEqualTo(ShareLevel.VIEW);
    views.happened(new UserRoleChanged(HOUSE, BOB.raw(), "external"));
    assertThat(level(BOB)).isEqualTo(ShareLevel.FREE_BUSY);
    views.happened(new TeamMembersRemoved(HOUSE, TEAM, List.of(GAST.raw())));
    assertThat(level(GAST)).isNull();
    views.happened(new TeamDeleted(HOUSE, TEAM));
    assertThat(level(BOB)).isNull();
    assertThat(sharing.of(WORK)).extracting(Sharee::grantee).containsExactly(HOUSE);
  }

  @Test
  void shares_end_with_the_organization_of_either() {
    share(BOB.raw(), "view");
    views.happened(new UserLeft(HOUSE, BOB.raw()));
    assertThat(level(BOB)).isNull();
    views.happened(new UserAdded(HOUSE, BOB.raw(), "collaborator"));
    assertThat(level(BOB)).isEqualTo(ShareLevel.VIEW);
    views.happened(new UserRemoved(HOUSE, ANNA));
    assertThat(level(BOB)).isNull();
  }

  @Test
  void whoever_declines_sees_it_no_more_until_asked_again() {
    share(BOB.raw(), "view");
    views.happened(new CalendarShareDeclined(WORK, ANNA, BOB.raw()));
    assertThat(level(BOB)).isNull();
    assertThat(sharing.of(WORK).getFirst().answer()).isEqualTo(Reach.Answer.DECLINED);
    share(BOB.raw(), "view");
    assertThat(level(BOB)).isEqualTo(ShareLevel.VIEW);
  }

  @Test
  void an_address_book_waits_to_be_accepted() {
    views.happened(new AddressBookShared(FRIENDS, ANNA, BOB.raw(), HOUSE, "edit"));
    assertThat(sharing.reaching(BOB, "addressbook"))
        .singleElement()
        .satisfies(shared -> assertThat(shared.reach().isPending()).isTrue());
    assertThat(sharing.of(FRIENDS).getFirst().pending()).isTrue();
    views.happened(new AddressBookShareAccepted(FRIENDS, ANNA, BOB.raw()));
    assertThat(sharing.reaching(BOB, "addressbook").getFirst().reach().level())
        .isEqualTo(ShareLevel.EDIT);
  }

  @Test
  void everybody_chooses_properties_of_their_own() {
    share(BOB.raw(), "view");
    var green = new CollectionProperties(null, null, "#00ff00", null, null, Map.of("{x}y", "<y/>"));
    views.happened(new SharedCalendarPropertiesChosen(WORK, BOB.raw(), green));
    Shared shared = sharing.reaching(BOB, "calendar", "work").orElseThrow();
    CollectionProperties owners =
        new CollectionProperties("Work", "All", "#ff0000", 3L, null, Map.of("{a}b", "<b/>"));
    CollectionProperties shown = shared.over(owners);
    assertThat(shown)
        .isEqualTo(
            new CollectionProperties("Work", "All", "#00ff00", 3L, null, Map.of("{x}y", "<y/>")));
    assertThat(Shared.difference(shown, owners)).isEqualTo(green);
  }

  @Test
  void nothing_is_left_of_a_deleted_calendar_or_an_erased_person() {
    share(BOB.raw(), "view");
    share(HOUSE, "view");
    views.happened(
        new SharedCalendarPropertiesChosen(WORK, BOB.raw(), CollectionProperties.named("Mine")));
    views.happened(new AccountErased(BOB.raw()));
    assertThat(sharing.of(WORK)).extracting(Sharee::grantee).containsExactly(HOUSE);
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    assertThat(sharing.isShared(WORK)).isFalse();
  }

  @Test
  void what_is_shared_with_others_is_not_looked_at() {
    share(BOB.raw(), "view");
    for (int i = 0; i < 500; i++) {
      views.happened(
          new CalendarShared("calendar:c" + i, ANNA, "account:other" + i, HOUSE, "view"));
    }
    assertThat(sharing.reaching(BOB, "calendar")).hasSize(1);
    assertThat(reads).hasValue(1);
  }

  private void share(String grantee, String level) {
    views.happened(new CalendarShared(WORK, ANNA, grantee, HOUSE, level));
  }

  private @Nullable ShareLevel level(AccountId reader) {
    return sharing
        .reaching(reader, "calendar", "work")
        .map(shared -> shared.reach().level())
        .orElse(null);
  }
}
