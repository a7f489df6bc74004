package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.identity.ChangeLogin;
import org.chalet.identity.Registered;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.junit.jupiter.api.Test;

/** Anyone may come, and shows first that mail arrives. */
class RegistrationTest extends RestStory {
  private static final String ZOE = "zoe@example.org";
  private static final String PERSON =
      "{'email':'%s','password':'%s','name':'Zoë','language':'de'%s}";
  private static final String PAGE = "/confirm-registration";

  private final Registered anna = story.registered("anna");

  @Override
  boolean isOpen() {
    return true;
  }

  @Test
  void nothing_is_opened_before_the_link_in_the_mail_is_used() {
    long before = story.log.head();
    Answer asked = register(ZOE, "correct horse");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.body()).isEmpty();
    assertThat(story.log.head()).isEqualTo(before);
    assertThat(signIn(ZOE, "correct horse").problem()).isEqualTo("401 wrong-credentials");

    Answer made = confirm(mailed(ZOE, PAGE));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("account")).matches("account:[A-Z]{2}[0-9]{5}");
    assertThat(made.text("organization")).startsWith("organization:");
    assertThat(signIn(ZOE, "correct horse").status()).isEqualTo(201);
  }

  @Test
  void a_link_opens_one_account() {
    register(ZOE, "correct horse");
    String token = mailed(ZOE, PAGE);
    assertThat(confirm(token).status()).isEqualTo(201);
    assertThat(confirm(token).problem()).isEqualTo("410 link-not-valid");
  }

  @Test
  void a_link_is_good_for_a_day() {
    register(ZOE, "correct horse");
    String token = mailed(ZOE, PAGE);
    story.clock.advance(Duration.ofHours(24));
    assertThat(confirm(token).problem()).isEqualTo("410 link-not-valid");
  }

  @Test
  void guessed_malformed_and_missing_tokens_are_refused() {
    register(ZOE, "correct horse");
    String token = mailed(ZOE, PAGE);
    assertThat(confirm("A".repeat(token.length())).problem()).isEqualTo("410 link-not-valid");
    assertThat(confirm("x").problem()).isEqualTo("410 link-not-valid");
    assertThat(send("POST", "/api/registrations/confirm", null, "{}").problem())
        .isEqualTo("400 invalid-value");
  }

  @Test
  void a_stranger_who_registers_the_same_address_later_gets_no_account_of_its_owner() {
    register(ZOE, "first password");
    String own = mailed(ZOE, PAGE);
    register("ZOE@example.org", "strangers password");
    String strangers = mailed("ZOE@example.org", PAGE);
    assertThat(confirm(strangers, "first password").problem()).isEqualTo("403 wrong-password");
    assertThat(confirm(own, "first password").status()).isEqualTo(201);
    assertThat(signIn(ZOE, "first password").status()).isEqualTo(201);
    assertThat(confirm(strangers, "strangers password").problem()).isEqualTo("410 link-not-valid");
  }

  @Test
  void who_guesses_the_password_of_a_wish_has_to_wait_and_the_link_stays_good() {
    register(ZOE, "correct horse");
    String token = mailed(ZOE, PAGE);
    for (int i = 0; i < 10; i++) {
      assertThat(confirm(token, "guess " + i).problem()).isEqualTo("403 wrong-password");
    }
    assertThat(confirm(token).problem()).isEqualTo("429 too-many-requests");
    story.clock.advance(Duration.ofMinutes(15));
    assertThat(confirm(token).status()).isEqualTo(201);
  }

  @Test
  void who_guesses_links_has_to_wait() {
    for (int i = 0; i < 10; i++) {
      assertThat(confirm("A".repeat(65)).problem()).isEqualTo("410 link-not-valid");
    }
    assertThat(confirm("A".repeat(65)).problem()).isEqualTo("429 too-many-requests");
  }

  @Test
  void an_address_that_has_an_account_is_answered_alike_and_told_by_mail() {
    Answer taken = register("Anna@example.org", "correct horse");
    Answer free = register(ZOE, "correct horse");
    assertThat(taken.status()).isEqualTo(free.status());
    assertThat(taken.body()).isEqualTo(free.body());
    assertThat(taken.response().getHeaderNames()).isEqualTo(free.response().getHeaderNames());
    assertThat(hashed).hasValue(2);
    assertThat(letters("account-exists", "Anna@example.org")).isEqualTo(1);
    assertThat(story.letters.getFirst().link()).isEqualTo("/reset-password");
  }

  @Test
  void nobody_s_mailbox_is_flooded_and_the_last_link_stays_good() {
    for (int i = 0; i < 10; i++) {
      assertThat(register(ZOE, "password " + i).status()).isEqualTo(202);
    }
    assertThat(letters("confirm-registration", ZOE)).isEqualTo(3);
    assertThat(confirm(mailed(ZOE, PAGE), "password 2").status()).isEqualTo(201);
  }

  @Test
  void one_address_does_not_register_the_whole_world() {
    for (int i = 0; i < 20; i++) {
      assertThat(register("zoe" + i + "@example.org", "correct horse").status()).isEqualTo(202);
    }
    Answer refused = register("zoe20@example.org", "correct horse");
    assertThat(refused.problem()).isEqualTo("429 too-many-requests");
    assertThat(refused.header("Retry-After")).isNotNull();
    story.clock.advance(Duration.ofHours(1));
    assertThat(register("zoe20@example.org", "correct horse").status()).isEqualTo(202);
  }

  @Test
  void what_was_typed_is_checked_before_a_mail_is_sent() {
    assertThat(register(ZOE, "x").problem()).isEqualTo("422 weak-password");
    assertThat(register("zoe", "correct horse").problem()).isEqualTo("400 invalid-value");
    String noName = PERSON.formatted(ZOE, "correct horse", "").replace("Zoë", " ");
    assertThat(send("POST", "/api/accounts", null, noName).problem())
        .isEqualTo("400 invalid-value");
    String noOrganization = PERSON.formatted(ZOE, "correct horse", ",'organizationName':' '");
    assertThat(send("POST", "/api/accounts", null, noOrganization).problem())
        .isEqualTo("400 invalid-value");
    assertThat(story.letters).isEmpty();
  }

  @Test
  void an_address_that_is_taken_meanwhile_is_not_taken_twice() {
    register(ZOE, "correct horse");
    AccountId account = anna.account();
    story.given(account, new ChangeLogin(account, new EmailAddress(ZOE)));
    String token = mailedFirst();
    assertThat(confirm(token).problem()).isEqualTo("409 login-taken");
  }

  private String mailedFirst() {
    String link = String.valueOf(story.letters.getFirst().link());
    return link.substring(link.indexOf('=') + 1);
  }

  @Test
  void the_setup_code_opens_at_once_also_where_anyone_may_come() {
    String setup = ",'setup':'" + codes.issue() + "'";
    Answer made =
        send("POST", "/api/accounts", null, PERSON.formatted(ZOE, "correct horse", setup));
    assertThat(made.status()).isEqualTo(201);
    String used = PERSON.formatted("b@example.org", "correct horse", setup);
    assertThat(send("POST", "/api/accounts", null, used).status()).isEqualTo(202);
  }

  @Test
  void an_invitation_opens_at_once_for_the_invited_address_and_by_mail_for_another() {
    String path = "/api/organizations/" + anna.organization().local() + "/invitations";
    Answer invited =
        send("POST", path, anna.account(), "{'email':'zoe@example.org','role':'administrator'}");
    String invitation =
        ",'invitation':'%s','invitationSecret':'%s'"
            .formatted(invited.text("invitation"), mailedSecret());
    Answer asked =
        send(
            "POST",
            "/api/accounts",
            null,
            PERSON.formatted("private@example.org", "correct horse", invitation));
    assertThat(asked.status()).isEqualTo(202);
    String token = mailed("private@example.org", PAGE);

    Answer made =
        send(
            "POST",
            "/api/accounts",
            null,
            PERSON.formatted("ZOE@example.org", "correct horse", invitation));
    assertThat(made.text("organization")).isEqualTo(anna.organization().raw());
    assertThat(confirm(token).problem()).isEqualTo("410 invitation-not-valid");
  }

  @Test
  void an_invitation_leads_to_the_same_organization_by_another_address() {
    String path = "/api/organizations/" + anna.organization().local() + "/invitations";
    Answer invited =
        send("POST", path, anna.account(), "{'email':'zoe@example.org','role':'administrator'}");
    String invitation =
        ",'invitation':'%s','invitationSecret':'%s'"
            .formatted(invited.text("invitation"), mailedSecret());
    send(
        "POST",
        "/api/accounts",
        null,
        PERSON.formatted("private@example.org", "correct horse", invitation));
    assertThat(confirm(mailed("private@example.org", PAGE)).text("organization"))
        .isEqualTo(anna.organization().raw());
  }

  private Answer register(String email, String password) {
    return send("POST", "/api/accounts", null, PERSON.formatted(email, password, ""));
  }

  private Answer confirm(String token) {
    return confirm(token, "correct horse");
  }

  private Answer confirm(String token, String password) {
    String body = "{'token':'%s','password':'%s'}".formatted(token, password);
    return send("POST", "/api/registrations/confirm", null, body);
  }

  private Answer signIn(String login, String password) {
    String body = "{'login':'%s','password':'%s'}".formatted(login, password);
    return send("POST", "/api/sessions", null, body);
  }
}
