package org.chalet.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.message.Event;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.ShownInDirectory;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserLeft;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.team.TeamCreated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryReadsTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String GAST = "account:gast";
  private static final String DIRECTORY = "/api/organizations/acme/directory";

  private final Story story = new Story();
  private final Following following = new Following(story, new DirectoryProjection());
  private final Asking asking =
      new Asking(new DirectoryReads(new Directories(following.views.live("directory"))));

  @BeforeEach
  void open() {
    registered(ANNA, "Anna");
    registered(BOB, "Bob");
    registered(GAST, "Gast");
    tell(new OrganizationOpened(ACME, "Acme", ANNA));
    tell(new UserAdded(ACME, BOB, "collaborator"));
    tell(new UserAdded(ACME, GAST, "external"));
    tell(new TeamCreated(ACME, "team:blue", "Blue", "#0000ff"));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private void registered(String account, String name) {
    String email = name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    story.happened(account, account, new AccountRegistered(account, email, name, "de", "UTC"));
  }

  private void tell(Event event) {
    story.happened(ANNA, ACME, event);
  }

  private Answer ask(String account, String path) {
    following.caughtUp("directory", "organization", "identity", "team");
    return asking.get(account, DIRECTORY + path);
  }

  private List<String> names(String account, String question) {
    return ask(account, question)
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.get("name").asString())
        .toList();
  }

  @Test
  void it_is_shown_to_internal_members_alone() {
    String card = ask(ANNA, "").json().at("/items/0/card").asString();
    for (String path : List.of("", "?hidden=true", "/" + card)) {
      assertThat(ask("account:eve", path).refused()).isEqualTo("unknown-organization");
      assertThat(ask(GAST, path).refused()).isEqualTo("forbidden");
      assertThat(asking.get(null, DIRECTORY + path).refused()).isEqualTo("not-signed-in");
    }
  }

  @Test
  void people_and_teams_come_by_name() {
    assertThat(names(BOB, "")).containsExactly("Anna", "Blue", "Bob");
    assertThat(names(BOB, "?kind=team")).containsExactly("Blue");
    assertThat(names(BOB, "?name=b&kind=person")).containsExactly("Bob");
    assertThat(names(BOB, "?name=example")).containsExactly("Anna", "Bob");
    assertThat(ask(BOB, "?kind=cat").refused()).isEqualTo("invalid-value");
    String next = ask(BOB, "?limit=2").json().get("next").asString();
    assertThat(names(BOB, "?limit=2&cursor=" + next)).containsExactly("Bob");
  }

  @Test
  void whoever_is_hidden_is_shown_to_managers_alone() {
    assertThat(ask(BOB, "?hidden=true").refused()).isEqualTo("forbidden");
    assertThat(names(ANNA, "?hidden=true")).isEmpty();
    String card = ask(BOB, "?name=bob").json().at("/items/0/card").asString();
    tell(new HiddenFromDirectory(ACME, BOB));
    assertThat(names(BOB, "")).containsExactly("Anna", "Blue");
    assertThat(names(ANNA, "")).containsExactly("Anna", "Blue");
    assertThat(names(BOB, "?name=bob")).isEmpty();
    assertThat(ask(ANNA, "/" + card).refused()).isEqualTo("unknown-object");
    assertThat(names(ANNA, "?hidden=true")).containsExactly("Bob");
    assertThat(ask(ANNA, "?hidden=true").json().at("/items/0/hidden").asBoolean()).isTrue();
    tell(new ShownInDirectory(ACME, BOB));
    assertThat(names(BOB, "")).containsExactly("Anna", "Blue", "Bob");
    assertThat(names(ANNA, "?hidden=true")).isEmpty();
  }

  @Test
  void a_deleted_organization_has_no_directory() {
    tell(new UserLeft(ACME, BOB));
    tell(new UserLeft(ACME, GAST));
    tell(new OrganizationDeleted(ACME));
    assertThat(ask(ANNA, "").refused()).isEqualTo("unknown-organization");
  }

  @Test
  void an_entry_is_a_vcard() {
    String card = ask(BOB, "?name=anna").json().at("/items/0/card").asString();
    Answer answer = ask(BOB, "/" + card);
    assertThat(answer.header("Content-Type")).startsWith("text/vcard");
    assertThat(answer.text()).contains("FN:Anna\r\n").contains("UID:" + card + "\r\n");
    assertThat(asking.getIfNoneMatch(BOB, answer.header("ETag"), DIRECTORY + "/" + card).status())
        .isEqualTo(304);
    assertThat(ask(BOB, "/none").refused()).isEqualTo("unknown-object");
  }
}
