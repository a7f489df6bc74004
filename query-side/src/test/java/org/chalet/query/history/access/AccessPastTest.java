package org.chalet.query.history.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPublished;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShareAccepted;
import org.chalet.calendar.CalendarShareDeclined;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.history.fact.FactProjection;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.room.RoomAdded;
import org.chalet.sharing.ShareLevel;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPastTest {
  private static final String HOUSE = "organization:house";
  private static final String TEAM = "team:design";
  private static final String ANNA = "account:anna";
  private static final String WORK = "calendar:work";
  private static final String ROOM = "calendar:room-attic";
  private static final String ATTIC = "account:room-attic";
  private static final List<String> LEVELS = List.of("free-busy", "view", "edit", "edit-and-share");
  private static final List<String> ROLES = List.of("administrator", "collaborator", "external");

  private final ViewsByHand views = new ViewsByHand(new SharingProjection(), new FactProjection());
  private final Sharing sharing = new Sharing(() -> views.view("sharing"));
  private final AccessPast access =
      new AccessPast(new Facts(() -> views.view("facts"), position -> true));

  private void open() {
    views.happened(new OrganizationOpened(HOUSE, "House", ANNA));
    views.happened(new TeamCreated(HOUSE, TEAM, "Design", "#000000"));
    views.happened(created(WORK, ANNA));
    views.happened(new RoomAdded(HOUSE, "room:attic", "Attic", "", 4, List.of(), "#000000"));
    views.happened(created(ROOM, ATTIC));
    views.happened(new CalendarShared(ROOM, ATTIC, HOUSE, HOUSE, "edit"));
  }

  private static CalendarCreated created(String calendar, String owner) {
    return new CalendarCreated(
        calendar, owner, "work", List.of("VEVENT"), CollectionProperties.named("Work"), false);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatever_happened_access_then_is_what_sharing_said_then(long seed) {
    Random random = new Random(seed);
    open();
    List<Map<String, ShareLevel>> then = new ArrayList<>();
    long first = views.position();
    then.add(now());
    for (int step = 0; step < 30; step++) {
      views.happened(anything(random));
      then.add(now());
    }
    for (int step = 0; step < then.size(); step++) {
      assertThat(at(first + step)).as("after step %s", step).isEqualTo(then.get(step));
    }
  }

  private static Event anything(Random random) {
    String who = "account:a" + random.nextInt(5);
    String calendar = random.nextInt(4) == 0 ? ROOM : WORK;
    String owner = calendar.equals(ROOM) ? ATTIC : ANNA;
    String grantee =
        switch (random.nextInt(4)) {
          case 0 -> TEAM;
          case 1 -> HOUSE;
          default -> who;
        };
    String through = grantee.equals(who) && random.nextInt(4) == 0 ? "" : HOUSE;
    return switch (random.nextInt(14)) {
      case 0, 1 -> new UserAdded(HOUSE, who, ROLES.get(random.nextInt(3)));
      case 2 -> new UserRemoved(HOUSE, who);
      case 3 -> new UserRoleChanged(HOUSE, ANNA, ROLES.get(random.nextInt(3)));
      case 4, 5 -> new TeamMembersAdded(HOUSE, TEAM, List.of(who));
      case 6 -> new TeamMembersRemoved(HOUSE, TEAM, List.of(who));
      case 7 -> new CalendarShareRevoked(calendar, owner, grantee);
      case 8 -> new CalendarShareDeclined(calendar, owner, who);
      case 9 -> new CalendarShareAccepted(calendar, owner, who);
      default ->
          new CalendarShared(calendar, owner, grantee, through, LEVELS.get(random.nextInt(4)));
    };
  }

  /** The highest level that each person has, by what is asked for each request. */
  private Map<String, ShareLevel> now() {
    Map<String, ShareLevel> levels = new TreeMap<>();
    for (String account :
        List.of(ANNA, "account:a0", "account:a1", "account:a2", "account:a3", "account:a4")) {
      for (String calendar : List.of("work", "room-attic")) {
        sharing
            .reaching(new AccountId(account), "calendar", calendar)
            .map(shared -> shared.reach().level())
            .ifPresent(level -> levels.put(account + calendar, level));
      }
    }
    return levels;
  }

  private Map<String, ShareLevel> at(long position) {
    Map<String, ShareLevel> levels = new TreeMap<>();
    for (String calendar : List.of("work", "room-attic")) {
      for (Access one : rows("calendar:" + calendar, position)) {
        if (one.account() != null && !one.through().equals("owner")) {
          levels.merge(
              one.account() + calendar,
              ShareLevel.of(one.level()),
              (known, other) -> known.includes(other) ? known : other);
        }
      }
    }
    return levels;
  }

  /** In parts of three. */
  private List<Access> rows(String collection, long position) {
    List<Access> rows = new ArrayList<>();
    String cursor = null;
    do {
      Page<Access> page = access.at(collection, position, new PageRequest(cursor, 3));
      rows.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return rows;
  }

  @Test
  void it_says_through_what_and_since_when() {
    open();
    views.happened(new UserAdded(HOUSE, "account:bob", "collaborator"));
    views.happened(new UserAdded(HOUSE, "account:gast", "external"));
    long shared = views.happened(new CalendarShared(WORK, ANNA, HOUSE, HOUSE, "view"));
    views.happened(new CalendarShared(WORK, ANNA, TEAM, HOUSE, "edit"));
    long joined = views.happened(new TeamMembersAdded(HOUSE, TEAM, List.of("account:gast", ANNA)));
    long published =
        views.happened(new CalendarPublished(WORK, ANNA, "link:one", "busy", List.of()));
    assertThat(rows(WORK, views.position()))
        .containsExactlyInAnyOrder(
            new Access(ANNA, "owner", "owner", null, 3),
            new Access(null, "free-busy", "link", null, published),
            new Access("account:bob", "view", "organization", HOUSE, shared),
            new Access("account:gast", "edit", "team", TEAM, joined));
    assertThat(rows(ROOM, views.position()))
        .contains(new Access(ANNA, "edit-and-share", "manager", HOUSE, 4));
    views.happened(new TeamDeleted(HOUSE, TEAM));
    assertThat(rows(WORK, views.position())).noneMatch(one -> one.through().equals("team"));
    assertThat(rows(WORK, joined)).anyMatch(one -> one.through().equals("team"));
  }

  @Test
  void a_deleted_calendar_was_shared_until_then_and_is_not_when_it_is_back() {
    open();
    views.happened(new UserAdded(HOUSE, "account:bob", "collaborator"));
    long shared = views.happened(new CalendarShared(WORK, ANNA, HOUSE, HOUSE, "view"));
    long deleted = views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    long restored =
        views.happened(
            new CalendarRestored(
                WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.named("Work")));
    assertThat(rows(WORK, shared)).hasSize(2);
    assertThat(catchRefusal(deleted)).isEqualTo("unknown-collection");
    assertThat(rows(WORK, restored)).hasSize(1);
  }

  @Test
  void whoever_is_erased_leaves_nothing_of_their_own_and_loses_what_others_shared() {
    open();
    views.happened(new UserAdded(HOUSE, "account:bob", "collaborator"));
    long shared = views.happened(new CalendarShared(WORK, ANNA, "account:bob", HOUSE, "view"));
    views.happened(new UserErased(HOUSE, "account:bob"));
    views.happened(new AccountErased("account:bob"));
    assertThat(rows(WORK, views.position())).hasSize(1);
    assertThat(rows(WORK, shared)).hasSize(2);
    views.happened(new AccountErased(ANNA));
    assertThat(catchRefusal(shared)).isEqualTo("unknown-collection");
  }

  private String catchRefusal(long position) {
    try {
      rows(WORK, position);
      return "";
    } catch (Rejected e) {
      return e.code().token();
    }
  }
}
