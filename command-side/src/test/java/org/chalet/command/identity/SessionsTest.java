package org.chalet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId ANN = AccountId.ofLocal("ann");

  private final TestClock clock = new TestClock();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);
  private final Sessions sessions = new Sessions(vault, clock);

  @Test
  void a_token_that_nobody_got_opens_nothing() {
    String token = sessions.open(ANNA, null).token();
    for (String wrong :
        new String[] {
          "", "~", "~~", "anna~x~y", "a b~c~d", token + "x", token.replaceFirst("anna", "ann")
        }) {
      assertThat(sessions.find(wrong)).isEmpty();
    }
  }

  @Test
  void a_session_ends_after_thirty_days() {
    String token = sessions.open(ANNA, null).token();
    clock.advance(Duration.ofDays(30));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void a_closed_session_opens_nothing() {
    Sessions.Opened opened = sessions.open(ANNA, null);
    SignedIn who = sessions.find(opened.token()).orElseThrow();
    assertThat(sessions.close(who)).isTrue();
    assertThat(sessions.find(opened.token())).isEmpty();
    assertThat(sessions.close(who)).isFalse();
    assertThat(sessions.close(new SignedIn(ANNA, "password"))).isFalse();
  }

  @Test
  void a_token_tells_whose_session_it_is() {
    Sessions.Opened opened = sessions.open(ANNA, null);
    assertThat(sessions.find(opened.token()))
        .contains(new SignedIn(ANNA, "session:" + opened.session()));
  }

  @Test
  void the_vault_holds_no_token() {
    String secret = sessions.open(ANNA, null).token().split("~")[2];
    assertThat(vault.list("session", "", 10).toString()).doesNotContain(secret);
  }

  @Test
  void everybody_s_sessions_are_their_own() {
    Sessions.Opened opened = sessions.open(ANNA, "DAVx5 " + "x".repeat(300));
    sessions.open(ANN, null);
    assertThat(sessions.of(ANNA)).hasSize(1);
    Sessions.Open open = sessions.of(ANNA).getFirst();
    assertThat(open.session()).isEqualTo(opened.session());
    assertThat(open.expires()).isEqualTo(opened.expires());
    assertThat(open.userAgent()).startsWith("DAVx5").hasSize(200);
    assertThat(sessions.of(ANN).getFirst().userAgent()).isNull();
  }
}
