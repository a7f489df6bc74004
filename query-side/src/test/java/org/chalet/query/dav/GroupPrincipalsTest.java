package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.propfind;

import java.util.List;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CreateCalendar;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.AccountId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamMembersAdded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams and organizations as principals. */
class GroupPrincipalsTest {
  private static final String TEAM = "/dav/principals/team:design/";
  private static final String HOUSE = "/dav/principals/" + Desk.HOUSE + "/";
  private static final String ASKED =
      "<d:displayname/><d:resourcetype/><d:group-member-set/><d:principal-URL/>";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void open() {
    for (String name : List.of("anna", "bob", "cleo", "dora")) {
      dav.views.happened(
          new AccountRegistered("account:" + name, name + "@example.org", name, "en", "UTC"));
    }
    dav.views.happened(new OrganizationOpened(Desk.HOUSE, "House", "account:anna"));
    dav.views.happened(new UserAdded(Desk.HOUSE, "account:bob", "collaborator"));
    dav.views.happened(new UserAdded(Desk.HOUSE, "account:cleo", "external"));
    dav.views.happened(new TeamCreated(Desk.HOUSE, "team:design", "Design", "#112233"));
    dav.views.happened(
        new TeamMembersAdded(Desk.HOUSE, "team:design", List.of("account:bob", "account:cleo")));
  }

  private DavServer.Answer seen(String reader, String path) {
    return dav.askAsNobody("PROPFIND", path)
        .as(AccountId.ofLocal(reader))
        .with("Depth", "0")
        .body(propfind(ASKED))
        .answer();
  }

  @Test
  void a_team_tells_its_name_to_the_house_and_its_members_to_members() {
    assertThat(seen("bob", TEAM).xml())
        .contains(
            "<d:displayname>Design</d:displayname>",
            "<d:resourcetype><d:principal/></d:resourcetype>",
            "<d:href>/dav/principals/bob/</d:href>",
            "<d:href>/dav/principals/cleo/</d:href>");
    assertThat(seen("anna", TEAM).xml())
        .contains("<d:displayname>Design</d:displayname>", "403 Forbidden", "<d:need-privileges/>")
        .doesNotContain("/dav/principals/bob/");
  }

  @Test
  void an_organization_tells_those_whom_its_directory_shows() {
    assertThat(seen("bob", HOUSE).xml())
        .contains("<d:displayname>House</d:displayname>", "/dav/principals/anna/")
        .doesNotContain("/dav/principals/cleo/");
    assertThat(seen("cleo", HOUSE).xml())
        .contains("<d:displayname>House</d:displayname>", "403 Forbidden")
        .doesNotContain("/dav/principals/anna/");
  }

  @Test
  void groups_of_others_are_as_if_they_were_not_there() {
    for (String path : List.of(TEAM, HOUSE, "/dav/principals/team:none/")) {
      assertThat(seen("dora", path).status()).isEqualTo(403);
    }
    assertThat(seen("bob", "/dav/principals/team:none/").status()).isEqualTo(403);
    assertThat(seen("bob", "/dav/principals/calendar:x/").status()).isEqualTo(403);
    assertThat(dav.askAsNobody("PROPFIND", TEAM).answer().status()).isEqualTo(401);
    assertThat(dav.ask("PROPPATCH", TEAM).body(Texts.proppatch("")).answer().status())
        .isEqualTo(403);
  }

  @Test
  void people_are_told_of_their_own_groups() {
    String membership =
        dav.askAsNobody("PROPFIND", "/dav/principals/bob/")
            .as(DavServer.BOB)
            .with("Depth", "0")
            .body(propfind("<d:group-membership/>"))
            .answer()
            .xml();
    assertThat(membership).contains(TEAM, HOUSE);
    assertThat(
            dav.ask("PROPFIND", "/dav/principals/bob/")
                .with("Depth", "0")
                .body(propfind("<d:group-membership/>"))
                .answer()
                .xml())
        .contains("<d:group-membership/>");
  }

  @Test
  void what_an_acl_names_can_be_expanded() {
    dav.ask("MKCALENDAR", "/dav/calendars/anna/work/").answer();
    String id = ((CreateCalendar) dav.desk.sent.getLast()).calendar().raw();
    dav.views.happened(new CalendarShared(id, "account:anna", "team:design", Desk.HOUSE, "view"));
    assertThat(
            dav.ask("PROPFIND", "/dav/calendars/anna/work/")
                .with("Depth", "0")
                .body(propfind("<d:acl/><s:invite/>"))
                .answer()
                .xml())
        .contains(
            "<d:href>" + TEAM + "</d:href></d:principal>",
            "<d:href>" + TEAM + "</d:href><cs:common-name>Design</cs:common-name>");
    assertThat(
            dav.askAsNobody("REPORT", "/dav/principals/bob/")
                .as(DavServer.BOB)
                .body(
                    "<d:expand-property xmlns:d='DAV:'><d:property name='group-membership'>"
                        + "<d:property name='displayname'/><d:property name='group-member-set'>"
                        + "<d:property name='displayname'/></d:property></d:property>"
                        + "</d:expand-property>")
                .answer()
                .xml())
        .contains("<d:displayname>Design</d:displayname>", "<d:displayname>anna</d:displayname>");
  }
}
