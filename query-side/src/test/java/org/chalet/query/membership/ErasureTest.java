package org.chalet.query.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.AppPasswordCreated;
import org.chalet.identity.ProfileChanged;
import org.chalet.identity.SessionOpened;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRoleChanged;
import org.chalet.query.dashboard.DashboardProjection;
import org.chalet.query.directory.DirectoryProjection;
import org.chalet.query.member.MemberProjection;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Replaying;
import org.chalet.query.projection.Story;
import org.chalet.query.projection.ViewComparison.KindComparison;
import org.chalet.store.View;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamMembersAdded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views of people after somebody was forgotten. */
class ErasureTest {
  private static final String ACME = "organization:acme";
  private static final String OTHER = "organization:other";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";

  private final Story story = new Story();

  static Stream<Projection> views() {
    return Stream.of(new MemberProjection(), new DirectoryProjection(), new DashboardProjection());
  }

  private void happened(String stream, Event event) {
    story.happened(stream.startsWith("account") ? stream : BOB, stream, event);
  }

  private void tell() {
    happened(ANNA, new AccountRegistered(ANNA, "anna@example.org", "Anna", "de", "UTC"));
    happened(BOB, new AccountRegistered(BOB, "bob@example.org", "Bob", "de", "UTC"));
    happened(ACME, new OrganizationOpened(ACME, "Acme", ANNA));
    happened(OTHER, new OrganizationOpened(OTHER, "Other", ANNA));
    happened(ACME, new UserAdded(ACME, BOB, "collaborator"));
    happened(OTHER, new UserAdded(OTHER, BOB, "administrator"));
    happened(ACME, new TeamCreated(ACME, "team:red", "Red", "#ff0000"));
    happened(ACME, new TeamMembersAdded(ACME, "team:red", List.of(ANNA, BOB)));
    happened(BOB, new ProfileChanged(BOB, "Bob Meier", "fr", "UTC"));
    happened(BOB, new SessionOpened(BOB, "one", "password"));
    happened(BOB, new AppPasswordCreated(BOB, "apppassword:1", "Phone"));
    happened(
        "calendar:b",
        new CalendarCreated(
            "calendar:b", BOB, "b", List.of("VEVENT"), CollectionProperties.NONE, true));
    happened(
        "calendar:b/o",
        new CalendarObjectPut("calendar:b", BOB, "o", "o", "VEVENT", "x".repeat(99), null));
    happened(OTHER, new UserLeft(OTHER, BOB));
    happened(ACME, new UserRoleChanged(ACME, BOB, "administrator"));
  }

  @ParameterizedTest
  @MethodSource("views")
  void a_rebuild_tells_what_the_view_told(Projection projection) {
    tell();
    happened(ACME, new UserErased(ACME, BOB));
    happened(BOB, new AccountErased(BOB));
    assertSameAfterwards(projection);
  }

  @ParameterizedTest
  @MethodSource("views")
  void it_does_so_too_where_the_person_is_still_in_an_organization(Projection projection) {
    tell();
    happened(BOB, new AccountErased(BOB));
    assertSameAfterwards(projection);
  }

  private void assertSameAfterwards(Projection projection) {
    View live = Replaying.whole(story, projection);
    story.keys.erase(BOB);
    View rebuilt = Replaying.whole(story, projection);
    assertThat(Replaying.compared(live, rebuilt).kinds()).allMatch(KindComparison::alike);
  }
}
