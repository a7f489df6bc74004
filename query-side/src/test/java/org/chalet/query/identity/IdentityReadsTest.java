package org.chalet.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.AppPasswordCreated;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.LastUse;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.PasswordChanged;
import org.chalet.identity.PictureChanged;
import org.chalet.identity.PictureRemoved;
import org.chalet.identity.ProfileChanged;
import org.chalet.identity.RecoveryAddressRemoved;
import org.chalet.identity.RecoveryAddressSet;
import org.chalet.identity.VaultSpaces;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IdentityReadsTest {
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";

  private final Story story = new Story();
  private final Following following = new Following(story, new IdentityProjection());
  private final Asking asking =
      new Asking(new IdentityReads(new Accounts(following.views.live("identity")), story.vault));

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private Answer ask(String account, String path) {
    following.caughtUp("identity", "identity");
    return asking.get(account, path);
  }

  private void register() {
    story.happened(
        ANNA,
        ANNA,
        new AccountRegistered(ANNA, "Anna@Example.org", "Anna", "de-CH", "Europe/Zurich"));
  }

  @Test
  void people_read_their_own_account() {
    register();
    Answer answer = ask(ANNA, "/api/me");
    assertThat(answer.json().get("account").asString()).isEqualTo(ANNA);
    assertThat(answer.json().get("email").asString()).isEqualTo("Anna@Example.org");
    assertThat(answer.json().get("zone").asString()).isEqualTo("Europe/Zurich");
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(asking.get(null, "/api/me").refused()).isEqualTo("not-signed-in");
    assertThat(ask(BOB, "/api/me").refused()).isEqualTo("not-found");
  }

  @Test
  void app_passwords_are_shown_to_their_owner_without_secrets() {
    register();
    story.happened(ANNA, ANNA, new AppPasswordCreated(ANNA, "apppassword:1", "Phone"));
    story.happened(ANNA, ANNA, new AppPasswordCreated(ANNA, "apppassword:2", "Laptop"));
    story.happened(ANNA, ANNA, new AppPasswordRevoked(ANNA, "apppassword:1"));
    story.vault.put(
        new Secret(
            VaultSpaces.APP_PASSWORD_USED,
            ANNA + "/2",
            "1790000000".getBytes(StandardCharsets.US_ASCII),
            null));
    JsonNode items = ask(ANNA, "/api/accounts/anna/app-passwords").json().get("items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/label").asString()).isEqualTo("Laptop");
    assertThat(items.at("/0/lastUsed").asString()).isEqualTo("2026-09-21T14:13:20Z");
    assertThat(ask(BOB, "/api/accounts/anna/app-passwords").refused()).isEqualTo("forbidden");
  }

  @Test
  void what_people_change_about_themselves_is_shown() {
    register();
    story.happened(ANNA, ANNA, new ProfileChanged(ANNA, "Anna Meier", "fr", "UTC"));
    story.happened(ANNA, ANNA, new RecoveryAddressSet(ANNA, "r@example.org"));
    story.happened(ANNA, ANNA, new LoginChanged(ANNA, "new@example.org", "Anna@Example.org"));
    story.happened(ANNA, ANNA, new PictureChanged(ANNA, "aa"));
    story.happened(ANNA, ANNA, new PasswordChanged(ANNA));
    JsonNode me = ask(ANNA, "/api/me").json();
    assertThat(me.get("email").asString()).isEqualTo("new@example.org");
    assertThat(me.get("recoveryAddress").asString()).isEqualTo("r@example.org");
    assertThat(me.get("name").asString()).isEqualTo("Anna Meier");
    assertThat(me.get("language").asString()).isEqualTo("fr");
    assertThat(me.get("zone").asString()).isEqualTo("UTC");
    assertThat(me.get("picture").asString()).isEqualTo("/api/accounts/anna/picture");

    story.happened(ANNA, ANNA, new RecoveryAddressRemoved(ANNA));
    story.happened(ANNA, ANNA, new PictureRemoved(ANNA));
    JsonNode later = ask(ANNA, "/api/me").json();
    assertThat(later.get("recoveryAddress").isNull()).isTrue();
    assertThat(later.get("picture").isNull()).isTrue();
  }

  @Test
  void the_last_use_of_an_app_password_says_from_where_and_by_which_client() {
    register();
    story.happened(ANNA, ANNA, new AppPasswordCreated(ANNA, "apppassword:1", "Phone"));
    story.happened(ANNA, ANNA, new AppPasswordCreated(ANNA, "apppassword:2", "Laptop"));
    LastUse use = new LastUse(Instant.ofEpochSecond(1_790_000_000L), "192.0.2.1", "DAVx5");
    story.vault.put(new Secret(VaultSpaces.APP_PASSWORD_USED, ANNA + "/1", use.toBytes(), null));
    JsonNode items = ask(ANNA, "/api/accounts/anna/app-passwords").json().get("items");
    assertThat(items.at("/0/lastAddress").asString()).isEqualTo("192.0.2.1");
    assertThat(items.at("/0/lastUserAgent").asString()).isEqualTo("DAVx5");
    assertThat(items.at("/1/lastUsed").isNull()).isTrue();
  }

  @Test
  void app_passwords_that_were_revoked_together_are_gone() {
    register();
    story.happened(ANNA, ANNA, new AppPasswordCreated(ANNA, "apppassword:1", "Phone"));
    story.happened(ANNA, ANNA, new AppPasswordCreated(ANNA, "apppassword:2", "Laptop"));
    story.happened(
        ANNA, ANNA, new AppPasswordsRevoked(ANNA, List.of("apppassword:1", "apppassword:2")));
    assertThat(ask(ANNA, "/api/accounts/anna/app-passwords").json().get("items")).isEmpty();
  }

  @Test
  void an_erased_account_is_not_in_a_view_that_is_built_anew() throws Exception {
    register();
    story.happened(BOB, BOB, new AccountRegistered(BOB, "b@example.org", "Bob", "de", "UTC"));
    story.keys.erase(ANNA);
    try (var anew = new Following(story, new IdentityProjection())) {
      assertThat(
              new Accounts(() -> anew.caughtUp("identity", "identity"))
                  .people(java.util.List.of(ANNA, BOB)))
          .containsOnlyKeys(BOB);
    }
  }
}
