package org.chalet.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.LogFollower;
import org.chalet.command.Story;
import org.chalet.command.calendar.CalendarState;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.RemoveUser;
import org.chalet.sharing.CollectionShareRevoked;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Leases;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndedMembershipsTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final TeamId DESIGN = TeamId.ofLocal("design");
  private static final Grantee TEAM = new Grantee(DESIGN.raw());
  private static final Grantee ANNAS = new Grantee(ANNA.raw());
  private static final Grantee BOBS = new Grantee(BOB.raw());

  private final Story story = new Story();
  private EndedMemberships process = fresh();
  private CalendarId annas = CalendarId.ofLocal("none");
  private CalendarId bobs = CalendarId.ofLocal("none");
  private OrganizationId house = OrganizationId.ofLocal("none");
  private OrganizationId other = OrganizationId.ofLocal("none");

  private EndedMemberships fresh() {
    return new EndedMemberships(
        new LogFollower.Ground(story.tail, story.vault, Leases.ALONE, story.clock),
        this::through,
        story.commands());
  }

  @BeforeEach
  void open() {
    var anna = story.registered("anna");
    annas = anna.calendar();
    house = anna.organization();
    var bob = story.registered("bob");
    bobs = bob.calendar();
    other = bob.organization();
    story
        .joins(ANNA, house, BOB, Role.COLLABORATOR)
        .given(
            ANNA,
            new CreateTeam(house, DESIGN, "Design", "#112233", List.of(BOB)),
            new ShareCalendar(annas, BOBS, ShareLevel.EDIT),
            new ShareCalendar(annas, TEAM, ShareLevel.VIEW))
        .given(
            BOB,
            new ShareCalendar(bobs, ANNAS, ShareLevel.EDIT),
            new ShareCalendar(bobs, TEAM, ShareLevel.VIEW),
            new ShareCalendar(bobs, new Grantee(house.raw()), ShareLevel.VIEW));
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private List<SharesThrough.Held> through(String organization, String party, long position) {
    Map<SharesThrough.Held, CollectionShared> shares = new LinkedHashMap<>();
    for (EventEnvelope event : story.tail.readFrom(1, (int) position - 1)) {
      switch (event.payload()) {
        case CollectionShared e -> shares.put(held(e.collection(), e.grantee()), e);
        case CollectionShareRevoked e -> shares.remove(held(e.collection(), e.grantee()));
        default -> {}
      }
    }
    return shares.entrySet().stream()
        .filter(one -> one.getValue().through().equals(organization))
        .filter(one ->
            party.equals(organization)
                || party.equals(one.getValue().owner())
                || party.equals(one.getValue().grantee()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static SharesThrough.Held held(String collection, String grantee) {
    return new SharesThrough.Held(collection, grantee);
  }

  private List<Object> ended() {
    long before = story.log.head();
    process.move();
    return story.tail.readFrom(before + 1, 1000).stream().map(EventEnvelope::payload).toList();
  }

  private CalendarShareRevoked revoked(CalendarId calendar, AccountId owner, String grantee) {
    return new CalendarShareRevoked(calendar.raw(), owner.raw(), grantee);
  }

  private void returns() {
    story.joins(ANNA, house, BOB, Role.COLLABORATOR);
  }

  private @Nullable ErrorCode bobWrites() {
    return story
        .when(BOB, new DeleteCalendarObject(annas, new ResourceName("none.ics"), Precondition.NONE))
        .refusal();
  }

  @Test
  void leaving_ends_what_is_shared_by_and_with_the_person_and_nothing_else() {
    story.given(BOB, new LeaveOrganization(house));
    assertThat(ended())
        .containsExactlyInAnyOrder(
            revoked(annas, ANNA, BOB.raw()),
            revoked(bobs, BOB, ANNA.raw()),
            revoked(bobs, BOB, DESIGN.raw()),
            revoked(bobs, BOB, house.raw()));
    assertThat(ended()).isEmpty();
  }

  @Test
  void whoever_returns_finds_nothing_of_what_was_shared_before() {
    story.given(ANNA, new RemoveUser(house, BOB, "bob@example.org"));
    ended();
    returns();
    assertThat(bobWrites()).isEqualTo(ErrorCode.FORBIDDEN);
    story
        .when(ANNA, new ChangeCalendarProperties(bobs, CollectionProperties.NONE))
        .refused(ErrorCode.FORBIDDEN);
    story.when(ANNA, new RevokeCalendarShare(annas, BOBS)).refused(ErrorCode.UNKNOWN_SHARE);
    ended();
    story.given(ANNA, new ShareCalendar(annas, BOBS, ShareLevel.EDIT));
    assertThat(ended()).isEmpty();
    assertThat(bobWrites()).isEqualTo(ErrorCode.UNKNOWN_OBJECT);
  }

  @Test
  void what_was_shared_after_the_return_stays_though_the_leaving_is_taken_late() {
    story.given(BOB, new LeaveOrganization(house));
    returns();
    story.given(ANNA, new ShareCalendar(annas, TEAM, ShareLevel.EDIT));
    ended();
    assertThat(story.states().read(annas.raw(), CalendarState::after))
        .hasValueSatisfying(
            calendar -> assertThat(calendar.shares().all()).containsOnlyKeys(DESIGN.raw()));
  }

  @Test
  void a_team_that_is_no_more_has_no_shares() {
    story.given(ANNA, new DeleteTeam(house, DESIGN));
    assertThat(ended())
        .containsExactlyInAnyOrder(
            revoked(annas, ANNA, DESIGN.raw()), revoked(bobs, BOB, DESIGN.raw()));
  }

  @Test
  void what_is_read_again_after_a_crash_does_no_harm() {
    story.given(BOB, new LeaveOrganization(house));
    assertThat(ended()).hasSize(4);
    process = fresh();
    assertThat(ended()).isEmpty();
    assertThat(other).isNotEqualTo(house);
  }
}
