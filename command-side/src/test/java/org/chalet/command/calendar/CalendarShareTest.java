package org.chalet.command.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.calendar.AcceptCalendarShare;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarShareAccepted;
import org.chalet.calendar.CalendarShareDeclined;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.calendar.SharedCalendarPropertiesChosen;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.RemoveUser;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.RemoveTeamMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarShareTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final AccountId CLEO = AccountId.ofLocal("cleo");
  private static final AccountId STRANGER = AccountId.ofLocal("stranger");
  private static final TeamId DESIGN = TeamId.ofLocal("design");

  private final Story story = new Story();
  private final CalendarId calendar;
  private final OrganizationId house;
  private final Grantee everybody;
  private final Grantee bob = new Grantee(BOB.raw());
  private final Grantee team = new Grantee(DESIGN.raw());

  CalendarShareTest() {
    var anna = story.registered("anna");
    calendar = anna.calendar();
    house = anna.organization();
    everybody = new Grantee(house.raw());
    story.registered("bob");
    story.registered("cleo");
    story.registered("stranger");
    story
        .joins(ANNA, house, BOB, Role.COLLABORATOR)
        .joins(ANNA, house, CLEO, Role.EXTERNAL)
        .given(ANNA, new CreateTeam(house, DESIGN, "Design", "#112233", List.of(BOB, CLEO)));
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void strangers_cannot_be_shared_with_whether_they_exist_or_not() {
    for (String whom :
        List.of(STRANGER.raw(), "account:noone", "team:other", "organization:other")) {
      story
          .when(ANNA, share(new Grantee(whom), ShareLevel.VIEW))
          .refused(ErrorCode.CANNOT_SHARE_WITH);
    }
    story
        .when(ANNA, share(new Grantee(ANNA.raw()), ShareLevel.VIEW))
        .refused(ErrorCode.CANNOT_SHARE_WITH);
  }

  @Test
  void a_share_that_is_not_there_cannot_be_revoked() {
    story.when(ANNA, new RevokeCalendarShare(calendar, bob)).refused(ErrorCode.UNKNOWN_SHARE);
  }

  @Test
  void viewers_and_those_who_see_only_when_somebody_is_busy_write_nothing() {
    for (ShareLevel level : List.of(ShareLevel.FREE_BUSY, ShareLevel.VIEW)) {
      story.given(ANNA, share(bob, level));
      story.when(BOB, put("b.ics")).refused(ErrorCode.FORBIDDEN);
      story.when(BOB, share(everybody, ShareLevel.VIEW)).refused(ErrorCode.FORBIDDEN);
    }
  }

  @Test
  void editors_write_but_neither_share_nor_change_the_calendar_itself() {
    story.given(ANNA, share(bob, ShareLevel.EDIT));
    story.when(BOB, share(everybody, ShareLevel.VIEW)).refused(ErrorCode.FORBIDDEN);
    story.when(BOB, new RevokeCalendarShare(calendar, bob)).refused(ErrorCode.FORBIDDEN);
    story
        .when(BOB, new ChangeCalendarProperties(calendar, CollectionProperties.named("Bob's")))
        .refused(ErrorCode.FORBIDDEN);
    story.when(BOB, new DeleteCalendar(calendar)).refused(ErrorCode.FORBIDDEN);
    assertThat(story.when(BOB, put("b.ics")).events())
        .singleElement()
        .isInstanceOfSatisfying(
            CalendarObjectPut.class, put -> assertThat(put.owner()).isEqualTo(ANNA.raw()));
    assertThat(
            story
                .when(
                    BOB,
                    new DeleteCalendarObject(
                        calendar, new ResourceName("b.ics"), Precondition.NONE))
                .events())
        .hasSize(1);
  }

  @Test
  void whoever_edits_and_shares_says_who_else_may() {
    story.given(ANNA, share(bob, ShareLevel.EDIT_AND_SHARE));
    story
        .when(BOB, share(new Grantee(CLEO.raw()), ShareLevel.VIEW))
        .recorded(new CalendarShared(calendar.raw(), ANNA.raw(), CLEO.raw(), house.raw(), "view"));
    story.when(BOB, new DeleteCalendar(calendar)).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_share_is_recorded_once_and_changed_by_another_level() {
    var view = new CalendarShared(calendar.raw(), ANNA.raw(), BOB.raw(), house.raw(), "view");
    var edit = new CalendarShared(calendar.raw(), ANNA.raw(), BOB.raw(), house.raw(), "edit");
    story.when(ANNA, share(bob, ShareLevel.VIEW)).recorded(view);
    story.when(ANNA, share(bob, ShareLevel.VIEW)).recordedNothing();
    story.when(ANNA, share(bob, ShareLevel.EDIT)).recorded(edit);
    story
        .when(ANNA, new RevokeCalendarShare(calendar, bob))
        .recorded(new CalendarShareRevoked(calendar.raw(), ANNA.raw(), BOB.raw()));
    story.when(BOB, put("b.ics")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_share_with_the_organization_leaves_externals_out() {
    story.given(ANNA, share(everybody, ShareLevel.EDIT));
    story.when(CLEO, put("c.ics")).refused(ErrorCode.FORBIDDEN);
    assertThat(story.when(BOB, put("b.ics")).events()).hasSize(1);
    story.given(ANNA, new ChangeUserRole(house, BOB, Role.EXTERNAL));
    story.when(BOB, put("b2.ics")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_share_with_a_team_follows_its_members() {
    story.given(ANNA, share(team, ShareLevel.EDIT));
    assertThat(story.when(CLEO, put("c.ics")).events()).hasSize(1);
    story.given(ANNA, new RemoveTeamMembers(house, DESIGN, List.of(CLEO)));
    story.when(CLEO, put("c2.ics")).refused(ErrorCode.FORBIDDEN);
    story.given(ANNA, new DeleteTeam(house, DESIGN));
    story.when(BOB, put("b.ics")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void the_highest_level_counts() {
    story.given(ANNA, share(everybody, ShareLevel.VIEW), share(team, ShareLevel.EDIT));
    story.given(ANNA, share(bob, ShareLevel.FREE_BUSY));
    assertThat(story.when(BOB, put("b.ics")).events()).hasSize(1);
  }

  @Test
  void shares_end_when_either_leaves_the_organization() {
    story.given(ANNA, share(bob, ShareLevel.EDIT));
    story.given(BOB, new LeaveOrganization(house));
    story.when(BOB, put("b.ics")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void what_a_removed_owner_shared_ends() {
    story.joins(ANNA, house, STRANGER, Role.LEGAL_REPRESENTATIVE);
    story.given(ANNA, share(bob, ShareLevel.EDIT));
    story.given(STRANGER, new RemoveUser(house, ANNA, "anna@example.org"));
    story.when(BOB, put("b.ics")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void whoever_leaves_a_shared_calendar_is_out_until_they_come_back_or_are_asked_again() {
    story.given(ANNA, share(team, ShareLevel.EDIT));
    story
        .when(BOB, new DeclineCalendarShare(calendar))
        .recorded(new CalendarShareDeclined(calendar.raw(), ANNA.raw(), BOB.raw()));
    story.when(BOB, new DeclineCalendarShare(calendar)).recordedNothing();
    story.when(BOB, put("b.ics")).refused(ErrorCode.FORBIDDEN);
    assertThat(story.when(CLEO, put("c.ics")).events()).hasSize(1);
    story
        .when(BOB, new AcceptCalendarShare(calendar))
        .recorded(new CalendarShareAccepted(calendar.raw(), ANNA.raw(), BOB.raw()));
    story.when(BOB, new AcceptCalendarShare(calendar)).recordedNothing();
    assertThat(story.when(BOB, put("b.ics")).events()).hasSize(1);
    story.given(BOB, new DeclineCalendarShare(calendar));
    story.given(ANNA, share(bob, ShareLevel.EDIT));
    assertThat(story.when(BOB, put("b2.ics")).events()).hasSize(1);
  }

  @Test
  void everybody_sees_a_shared_calendar_under_properties_of_their_own() {
    CollectionProperties named = CollectionProperties.named("Anna's");
    story
        .when(BOB, new ChooseSharedCalendarProperties(calendar, named))
        .refused(ErrorCode.FORBIDDEN);
    story.given(ANNA, share(bob, ShareLevel.FREE_BUSY));
    story
        .when(BOB, new ChooseSharedCalendarProperties(calendar, named))
        .recorded(new SharedCalendarPropertiesChosen(calendar.raw(), BOB.raw(), named));
    story.when(BOB, new ChooseSharedCalendarProperties(calendar, named)).recordedNothing();
    story
        .when(
            BOB,
            new ChooseSharedCalendarProperties(
                calendar,
                new CollectionProperties(null, null, "red", null, null, java.util.Map.of())))
        .refused(ErrorCode.INVALID_VALUE);
  }

  private ShareCalendar share(Grantee with, ShareLevel level) {
    return new ShareCalendar(calendar, with, level);
  }

  private PutCalendarObject put(String name) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chalet//Test//EN\r\nBEGIN:VEVENT\r\nUID:"
            + name
            + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nEND:VEVENT\r\n"
            + "END:VCALENDAR\r\n";
    return new PutCalendarObject(
        calendar, new ResourceName(name), text.getBytes(UTF_8), Precondition.NONE);
  }
}
