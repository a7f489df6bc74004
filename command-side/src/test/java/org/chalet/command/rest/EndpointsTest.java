package org.chalet.command.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.identity.Registered;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.OpenOrganization;
import org.junit.jupiter.api.Test;

class EndpointsTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String PERSON =
      "{'email':'zoe@example.org','password':'correct horse','name':'Zoë'";
  private static final String EVENT =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chalet//Test//EN\r\nBEGIN:VEVENT\r\nUID:u1\r\n"
          + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nEND:VEVENT\r\n"
          + "END:VCALENDAR\r\n";

  private final Registered anna = story.registered("anna");

  @Test
  void an_account_needs_an_invitation_where_registration_is_closed() {
    assertThat(send("POST", "/api/accounts", null, PERSON + "}").problem())
        .isEqualTo("403 registration-closed");
    assertThat(send("POST", "/api/accounts", null, PERSON + ",'setup':'guess'}").problem())
        .isEqualTo("403 registration-closed");
  }

  @Test
  void a_setup_code_opens_one_account_and_is_good_again_after_a_refusal() {
    String setup = ",'setup':'" + codes.issue() + "'}";
    assertThat(
            send("POST", "/api/accounts", null, PERSON.replace("correct horse", "x") + setup)
                .problem())
        .isEqualTo("422 weak-password");
    assertThat(
            send("POST", "/api/accounts", null, PERSON.replace("zoe@", "anna@") + setup).problem())
        .isEqualTo("409 login-taken");
    Answer made = send("POST", "/api/accounts", null, PERSON + setup);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("account")).matches("account:[A-Z]{2}[0-9]{5}");
    assertThat(made.header("Location"))
        .isEqualTo("/api/accounts/" + made.text("account").substring("account:".length()));
    assertThat(made.header(Answers.POSITION)).isEqualTo(Long.toString(story.log.head()));
    assertThat(send("POST", "/api/accounts", null, PERSON + setup).problem())
        .isEqualTo("403 registration-closed");
  }

  @Test
  void whoever_is_invited_registers_and_signs_in_and_out() {
    String organization = "/api/organizations/" + anna.organization().local();
    Answer invited =
        send(
            "POST",
            organization + "/invitations",
            ANNA,
            "{'email':'zoe@example.org','role':'administrator'}");
    assertThat(invited.status()).isEqualTo(201);
    Answer made =
        send(
            "POST",
            "/api/accounts",
            null,
            PERSON
                + ",'invitation':'"
                + invited.text("invitation")
                + "','invitationSecret':'"
                + mailedSecret()
                + "'}");
    assertThat(made.text("organization")).isEqualTo(anna.organization().raw());

    String login = "{'login':'Zoe@example.org','password':'%s'}";
    assertThat(send("POST", "/api/sessions", null, login.formatted("wrong")).problem())
        .isEqualTo("401 wrong-credentials");
    Answer opened = send("POST", "/api/sessions", null, login.formatted("correct horse"));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(sessions.find(opened.text("token")).orElseThrow().account().raw())
        .isEqualTo(made.text("account"));
    Answer closed =
        send(
            request("DELETE", "/api/sessions/current", null, null)
                .principal(sessions.find(opened.text("token")).orElseThrow()));
    assertThat(closed.status()).isEqualTo(204);
    assertThat(sessions.find(opened.text("token"))).isEmpty();
  }

  @Test
  void a_wrong_secret_of_an_invitation_costs_no_password_and_too_many_have_to_wait() {
    String path = "/api/organizations/" + anna.organization().local() + "/invitations";
    Answer invited = send("POST", path, ANNA, "{'email':'zoe@example.org','role':'administrator'}");
    String invitation = PERSON + ",'invitation':'" + invited.text("invitation") + "'";
    String right = invitation + ",'invitationSecret':'" + mailedSecret() + "'}";
    for (int i = 0; i < 10; i++) {
      String wrong = i == 0 ? "}" : ",'invitationSecret':'guess" + i + "'}";
      assertThat(send("POST", "/api/accounts", null, invitation + wrong).problem())
          .isEqualTo("410 invitation-not-valid");
    }
    Answer refused = send("POST", "/api/accounts", null, right);
    assertThat(refused.problem()).isEqualTo("429 too-many-requests");
    assertThat(refused.header("Retry-After")).isNotNull();
    assertThat(hashed).hasValue(0);
    story.clock.advance(Duration.ofMinutes(15));
    assertThat(send("POST", "/api/accounts", null, right).status()).isEqualTo(201);
  }

  @Test
  void too_many_wrong_setup_codes_have_to_wait() {
    String setup = PERSON + ",'setup':'%s'}";
    String code = codes.issue();
    for (int i = 0; i < 10; i++) {
      assertThat(send("POST", "/api/accounts", null, setup.formatted("guess" + i)).problem())
          .isEqualTo("403 registration-closed");
    }
    assertThat(send("POST", "/api/accounts", null, setup.formatted(code)).problem())
        .isEqualTo("429 too-many-requests");
    assertThat(hashed).hasValue(0);
    story.clock.advance(Duration.ofMinutes(15));
    assertThat(send("POST", "/api/accounts", null, setup.formatted(code)).status()).isEqualTo(201);
  }

  @Test
  void too_many_wrong_passwords_have_to_wait() {
    String login = "{'login':'anna','password':'wrong'}";
    for (int i = 0; i < 10; i++) {
      send("POST", "/api/sessions", null, login);
    }
    Answer refused = send("POST", "/api/sessions", null, login);
    assertThat(refused.problem()).isEqualTo("429 too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("901");
  }

  @Test
  void long_bodies_are_refused_and_sooner_those_of_nobody() {
    String login = "{'login':'anna','password':'" + "x".repeat(16 * 1024) + "'}";
    assertThat(send("POST", "/api/sessions", null, login).problem()).isEqualTo("413 too-large");
    assertThat(
            send(request("POST", "/api/sessions", null, login).header("Idempotency-Key", "k"))
                .problem())
        .isEqualTo("413 too-large");
    String calendar = "{'displayName':'%s'}";
    assertThat(
            send("POST", "/api/calendars", ANNA, calendar.formatted("x".repeat(1 << 20))).problem())
        .isEqualTo("413 too-large");
    assertThat(send("POST", "/api/calendars", ANNA, calendar.formatted("x".repeat(99))).status())
        .isEqualTo(201);
  }

  @Test
  void an_app_password_opens_no_session() {
    credentials.keepFirst(ANNA, "hash of correct horse");
    AppPasswordId phone = AppPasswordId.ofLocal("phone");
    appPasswords.keep(ANNA, phone, "abcd-efgh");
    String login = "{'login':'anna','password':'%s'}";
    assertThat(send("POST", "/api/sessions", null, login.formatted("abcd-efgh")).problem())
        .isEqualTo("401 wrong-credentials");
    assertThat(send("POST", "/api/sessions", null, login.formatted("correct horse")).status())
        .isEqualTo(201);
  }

  @Test
  void whoever_did_not_sign_in_is_told_how() {
    Answer refused = send("POST", "/api/calendars", null, "{}");
    assertThat(refused.problem()).isEqualTo("401 not-signed-in");
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void a_body_that_is_not_what_it_should_be_is_refused() {
    assertThat(send("POST", "/api/calendars", ANNA, "{'colour':").problem())
        .isEqualTo("400 malformed");
    assertThat(send("POST", "/api/calendars", ANNA, "").problem()).isEqualTo("400 malformed");
    assertThat(send("POST", "/api/calendars", ANNA, "null").problem()).isEqualTo("400 malformed");
    Answer misspelt = send("POST", "/api/calendars", ANNA, "{'color':'#000000'}");
    assertThat(misspelt.problem()).isEqualTo("400 unknown-field");
    assertThat(misspelt.text("detail")).contains("color");
    assertThat(send("POST", "/api/calendars", ANNA, "{'order':'first'}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(send("POST", "/api/calendars", ANNA, "{'components':[null]}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(
            send(
                    "POST",
                    "/api/address-books/" + anna.addressBook().local() + "/merges",
                    ANNA,
                    "{'reference':'a','duplicates':[null]}")
                .problem())
        .isEqualTo("400 invalid-value");
  }

  @Test
  void the_wrong_method_and_the_wrong_kind_of_body_are_named() {
    Answer refused = send("POST", "/api/sessions/current", ANNA, null);
    assertThat(refused.problem()).isEqualTo("405 method-not-allowed");
    assertThat(refused.header("Allow")).isEqualTo("DELETE");
    String object = "/api/calendars/" + anna.calendar().local() + "/objects/e.ics";
    assertThat(send("PUT", object, ANNA, "{}").problem()).isEqualTo("415 unsupported-media-type");
  }

  @Test
  void a_change_for_another_version_is_refused_and_a_right_one_answers_the_next() {
    String organization = "/api/organizations/" + anna.organization().local();
    String body = "{'name':'House'}";
    assertThat(
            send(request("PATCH", organization, ANNA, body).header("If-Match", "\"7\"")).problem())
        .isEqualTo("412 precondition-failed");
    assertThat(send(request("PATCH", organization, ANNA, body).header("If-Match", "x")).problem())
        .isEqualTo("400 malformed");
    Answer done = send(request("PATCH", organization, ANNA, body).header("If-Match", "\"0\""));
    assertThat(done.status()).isEqualTo(204);
    assertThat(done.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void a_user_is_added_by_address_and_removed_by_typing_it() {
    AccountId bob = story.registered("bob").account();
    OrganizationId annex = OrganizationId.ofLocal("annex");
    String users = "/api/organizations/" + anna.organization().local() + "/users";
    for (String stranger : new String[] {"no@example.org", "bob@example.org"}) {
      String body = "{'email':'" + stranger + "','role':'external'}";
      assertThat(send("POST", users, ANNA, body).problem()).isEqualTo("409 needs-invitation");
    }
    story.given(ANNA, new OpenOrganization(annex, "Annex"));
    story.joins(ANNA, annex, bob, Role.EXTERNAL);
    Answer added = send("POST", users, ANNA, "{'email':'bob@example.org','role':'external'}");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text("account")).isEqualTo("account:bob");
    String typed = "{'confirmation':'%s','understood':%s}";
    assertThat(send("DELETE", users + "/bob", ANNA, typed.formatted("bob", true)).problem())
        .isEqualTo("422 confirmation-mismatch");
    String right = typed.formatted("bob@example.org", true);
    assertThat(send("DELETE", users + "/bob", ANNA, right.replace("true", "false")).problem())
        .isEqualTo("422 confirmation-mismatch");
    assertThat(send("DELETE", users + "/bob", ANNA, "{'confirmation':'bob@example.org'}").problem())
        .isEqualTo("422 confirmation-mismatch");
    assertThat(send("DELETE", users + "/bob", ANNA, right).status()).isEqualTo(204);
  }

  @Test
  void outsiders_learn_nothing_of_who_has_an_account() {
    story.registered("bob");
    AccountId eve = story.registered("eve").account();
    String users = "/api/organizations/" + anna.organization().local() + "/users";
    for (String address : new String[] {"no@example.org", "bob@example.org"}) {
      String body = "{'email':'" + address + "','role':'external'}";
      assertThat(send("POST", users, eve, body).problem()).isEqualTo("404 unknown-organization");
    }
  }

  @Test
  void a_user_is_not_added_by_an_id_that_could_be_guessed() {
    story.registered("bob");
    String users = "/api/organizations/" + anna.organization().local() + "/users";
    assertThat(send("POST", users, ANNA, "{'role':'external'}").problem())
        .isEqualTo("400 invalid-value");
    for (String by : new String[] {"'account':'bob'", "'email':'bob'"}) {
      Answer refused = send("POST", users, ANNA, "{" + by + ",'role':'external'}");
      assertThat(refused.status()).isEqualTo(400);
    }
  }

  @Test
  void a_calendar_object_is_put_with_etags() {
    String object = "/api/calendars/" + anna.calendar().local() + "/objects/e.ics";
    Answer created =
        send(
            request("PUT", object, ANNA, null)
                .contentType("text/calendar; charset=utf-8")
                .header("If-None-Match", "*")
                .content(EVENT));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo(ETags.of(EVENT.getBytes(UTF_8)));
    Answer stale =
        send(
            request("PUT", object, ANNA, null)
                .contentType("text/calendar")
                .header("If-Match", "\"0\"")
                .content(EVENT.replace("T10", "T11")));
    assertThat(stale.problem()).isEqualTo("412 precondition-failed");
  }

  @Test
  void a_calendar_keeps_what_a_change_does_not_name() {
    Answer made = send("POST", "/api/calendars", ANNA, "{'displayName':'A','colour':'#112233'}");
    String calendar = String.valueOf(made.header("Location"));
    assertThat(send("PATCH", calendar, ANNA, "{'displayName':'B'}").status()).isEqualTo(204);
    assertThat(story.history().getLast().toString()).contains("=B").contains("#112233");
    long head = story.log.head();
    Answer again = send("PATCH", calendar, ANNA, "{'displayName':'B'}");
    assertThat(again.header(Answers.POSITION)).isNull();
    assertThat(story.log.head()).isEqualTo(head);
  }

  @Test
  void cards_are_merged_and_taken_apart() {
    String book = "/api/address-books/" + anna.addressBook().local();
    for (String name : new String[] {"a", "b"}) {
      String card =
          "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + name + "\r\nFN:" + name + "\r\nEND:VCARD\r\n";
      assertThat(
              send(request("PUT", book + "/cards/" + name + ".vcf", ANNA, null)
                      .contentType("text/vcard")
                      .content(card))
                  .status())
          .isEqualTo(201);
    }
    Answer merged =
        send("POST", book + "/merges", ANNA, "{'reference':'a.vcf','duplicates':['b.vcf']}");
    assertThat(merged.status()).isEqualTo(201);
    assertThat(send("DELETE", book + "/cards/b.vcf", ANNA, null).problem())
        .isEqualTo("404 unknown-object");
    String undo = merged.header("Location") + "/undo";
    assertThat(send("POST", undo, ANNA, "{'conflicts':'none'}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(send("POST", undo, ANNA, "{'dryRun':true}").status()).isEqualTo(200);
    assertThat(send("POST", undo, ANNA, null).status()).isEqualTo(200);
    Answer preview =
        send(
            "POST",
            book + "/merges",
            ANNA,
            "{'reference':'a.vcf','duplicates':['b.vcf'],'values':{'FN':'b.vcf'},"
                + "'leftOut':[{'property':'EMAIL','value':'x'}],'dryRun':true}");
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body()).contains("FN:b");
    Answer many =
        send(
            "POST",
            book + "/merges/many",
            ANNA,
            "{'merges':[{'reference':'a.vcf','duplicates':['b.vcf']},"
                + "{'reference':'a.vcf','duplicates':['none.vcf']}]}");
    assertThat(many.status()).isEqualTo(200);
    assertThat(many.body().lines().toList())
        .hasSize(3)
        .anyMatch(line -> line.contains("\"error\":\"unknown-object\""))
        .last()
        .isEqualTo("{\"merged\":1,\"absorbed\":1,\"refused\":1}");
    assertThat(
            send(
                    "POST",
                    "/api/address-books/none/merges/many",
                    ANNA,
                    "{'merges':[{'reference':'a.vcf','duplicates':['b.vcf']}]}")
                .problem())
        .isEqualTo("404 unknown-collection");
    assertThat(send("POST", book + "/merges/many", ANNA, "{'merges':[]}").problem())
        .isEqualTo("422 merge-needs-duplicates");
    assertThat(send("DELETE", book + "/cards/a.vcf", ANNA, null).status()).isEqualTo(204);
  }
}
