package org.chalet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.chalet.command.Story;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final EmailAddress ADDRESS = new EmailAddress("anna@example.org");

  /** Readable hashes, and a list of what was compared with what. */
  private static final class PlainHasher implements PasswordHasher {
    private final List<String> compared = new ArrayList<>();

    @Override
    public String hash(CharSequence raw) {
      return "hash of " + raw;
    }

    @Override
    public boolean matches(CharSequence raw, String hash) {
      compared.add(hash);
      return hash.equals("hash of " + raw);
    }
  }

  private final Story story = new Story();
  private final PlainHasher hasher = new PlainHasher();
  private final WatchedReads reads = new WatchedReads(story.vault);
  private final AppPasswords appPasswords = new AppPasswords(reads, story.clock);
  private final TwoFactor twoFactor = new TwoFactor(reads, story.clock);
  private final Credentials credentials =
      new Credentials(reads, story.reservations, hasher, appPasswords, twoFactor);

  CredentialsTest() {
    story.registered("anna");
    credentials.keepFirst(ANNA, credentials.hash("correct horse", ANNA, ADDRESS));
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void a_wrong_password_opens_nothing() {
    assertThat(credentials.check("anna", "battery staple")).isEmpty();
    assertThat(credentials.check("anna", "")).isEmpty();
  }

  @Test
  void an_unknown_login_costs_a_comparison_as_well() {
    for (String login : new String[] {"ghost", "ghost@example.org", "", "no login@", "x\ny"}) {
      hasher.compared.clear();
      assertThat(credentials.check(login, "correct horse")).isEmpty();
      assertThat(hasher.compared).hasSize(1);
    }
  }

  @Test
  void whatever_is_wrong_the_same_is_looked_up_and_compared() {
    AccountId bob = AccountId.ofLocal("bob");
    story.registered("bob");
    credentials.keep(bob, "hash of another");
    for (int i = 0; i < Account.MOST_APP_PASSWORDS; i++) {
      appPasswords.keep(bob, AppPasswordId.ofLocal("device" + i), "abcd-" + i);
    }
    AccountId carol = AccountId.ofLocal("carol");
    story.registered("carol");
    credentials.keep(carol, "hash of correct horse");
    story.vault.put(new Secret(VaultSpaces.TWO_FACTOR, carol.raw(), new byte[20], null));
    List<String> work = work("ghost@example.org");
    assertThat(work)
        .containsExactly("list app-password", "get two-factor", "get password", "one comparison");
    for (String login : List.of("ghost", "bob", "bob@example.org", "carol", "x\ny", "@")) {
      assertThat(work(login)).as(login).isEqualTo(work);
    }
    assertThat(work("anna@example.org", "wrong")).isEqualTo(work);
  }

  private List<String> work(String login) {
    return work(login, "correct horse");
  }

  private List<String> work(String login, String password) {
    hasher.compared.clear();
    List<String> unused = reads.reads();
    assertThat(credentials.check(login, password)).isEmpty();
    List<String> work = new ArrayList<>(reads.reads());
    hasher.compared.forEach(compared -> work.add("one comparison"));
    return work;
  }

  @Test
  void a_weak_password_is_not_taken() {
    for (String weak :
        new String[] {
          "", "short12", "aaaaaaaaaaaa", "Password1", "anna@EXAMPLE.org", "x".repeat(257)
        }) {
      assertThatThrownBy(() -> credentials.hash(weak, ANNA, ADDRESS))
          .isInstanceOfSatisfying(
              Rejected.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.WEAK_PASSWORD));
    }
  }

  @Test
  void the_account_s_password_opens_it_by_id_and_by_address() {
    SignedIn anna = new SignedIn(ANNA, "password");
    assertThat(credentials.check("anna", "correct horse")).contains(anna);
    assertThat(credentials.check("Anna@Example.ORG", "correct horse")).contains(anna);
  }

  @Test
  void an_app_password_opens_it_as_well_and_says_which() {
    AppPasswordId phone = AppPasswordId.ofLocal("phone");
    appPasswords.keep(ANNA, phone, "abcd-efgh");
    assertThat(credentials.check("anna", "abcd-efgh"))
        .contains(new SignedIn(ANNA, "apppassword:phone"));
  }

  @Test
  void a_first_password_is_not_put_in_place_of_another_one() {
    assertThat(credentials.keepFirst(ANNA, "hash of mine")).isFalse();
    assertThat(credentials.check("anna", "mine")).isEmpty();
  }

  @Test
  void a_forgotten_password_opens_nothing() {
    credentials.forget(ANNA);
    assertThat(credentials.check("anna", "correct horse")).isEmpty();
  }
}
