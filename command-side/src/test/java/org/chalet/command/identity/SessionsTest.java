package org.chalet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    String token = open(ANNA).token();
    for (String wrong :
        new String[] {
          "", "~", "~~", "anna~x~y", "a b~c~d", token + "x", token.replaceFirst("anna", "ann")
        }) {
      assertThat(sessions.find(wrong)).isEmpty();
    }
  }

  @Test
  void a_session_ends_after_thirty_days() {
    String token = open(ANNA).token();
    clock.advance(Duration.ofDays(30));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void a_closed_session_opens_nothing() {
    Sessions.Opened opened = open(ANNA);
    SignedIn who = sessions.find(opened.token()).orElseThrow();
    assertThat(Sessions.idOf(who)).contains(opened.session());
    assertThat(sessions.close(ANN, opened.session())).isFalse();
    assertThat(sessions.close(ANNA, opened.session())).isTrue();
    assertThat(sessions.find(opened.token())).isEmpty();
    assertThat(sessions.close(ANNA, opened.session())).isFalse();
    assertThat(Sessions.idOf(new SignedIn(ANNA, "password"))).isEmpty();
  }

  @Test
  void a_token_tells_whose_session_it_is() {
    Sessions.Opened opened = open(ANNA);
    assertThat(sessions.find(opened.token()))
        .contains(new SignedIn(ANNA, "session:" + opened.session()));
  }

  @Test
  void the_vault_holds_no_token() {
    String secret = open(ANNA).token().split("~")[2];
    assertThat(vault.list("session", "", 10).toString()).doesNotContain(secret);
  }

  @Test
  void everybody_s_sessions_are_their_own() {
    String client = "DAVx5 " + "x".repeat(300);
    Sessions.Opened opened = sessions.open(ANNA, "a", "192.0.2.1", client);
    Sessions.Opened unused = open(ANN);
    assertThat(sessions.of(ANNA)).hasSize(1);
    Sessions.Open open = sessions.of(ANNA).getFirst();
    assertThat(open.session()).isEqualTo(opened.session());
    assertThat(open.expires()).isEqualTo(opened.expires());
    assertThat(open.seen()).isEqualTo(open.opened()).isEqualTo(clock.instant());
    assertThat(open.address()).isEqualTo("192.0.2.1");
    assertThat(open.userAgent()).startsWith("DAVx5").hasSize(200);
    assertThat(sessions.of(ANN).getFirst().userAgent()).isNull();
  }

  @Test
  void a_session_was_last_seen_to_the_hour() {
    SignedIn who = sessions.find(open(ANNA).token()).orElseThrow();
    clock.advance(Duration.ofHours(5));
    Instant seen = clock.instant();
    sessions.used(who, "192.0.2.7", "Phone");
    clock.advance(Duration.ofMinutes(59));
    sessions.used(who, "192.0.2.8", "Phone");
    Sessions.Open open = sessions.of(ANNA).getFirst();
    assertThat(open.opened()).isBefore(seen);
    assertThat(open.seen()).isEqualTo(seen);
    assertThat(open.address()).isEqualTo("192.0.2.7");
    assertThat(open.userAgent()).isEqualTo("Phone");
  }

  @Test
  void what_is_closed_leaves_nothing_behind() {
    Sessions.Opened opened = open(ANNA);
    sessions.used(sessions.find(opened.token()).orElseThrow(), "192.0.2.7", "Phone");
    sessions.close(ANNA, opened.session());
    assertThat(vault.list("session", "", 10)).isEmpty();
    assertThat(vault.list("session-used", "", 10)).isEmpty();
  }

  @Test
  void all_others_are_closed_at_once() {
    Sessions.Opened kept = open(ANNA);
    List<Sessions.Opened> others = List.of(open(ANNA), open(ANNA));
    Sessions.Opened foreign = open(ANN);
    sessions.closeAll(ANNA, kept.session());
    assertThat(sessions.find(kept.token())).isPresent();
    assertThat(sessions.find(foreign.token())).isPresent();
    others.forEach(other -> assertThat(sessions.find(other.token())).isEmpty());
    sessions.closeAll(ANNA, null);
    assertThat(sessions.find(kept.token())).isEmpty();
  }

  @Test
  void a_hundred_are_open_at_most_and_the_oldest_goes_first() {
    Sessions.Opened oldest = open(ANNA);
    for (int i = 1; i < Sessions.MOST; i++) {
      clock.advance(Duration.ofMinutes(1));
      Sessions.Opened unused = open(ANNA);
    }
    assertThat(sessions.find(oldest.token())).isPresent();
    clock.advance(Duration.ofMinutes(1));
    Sessions.Opened newest = open(ANNA);
    assertThat(sessions.find(oldest.token())).isEmpty();
    assertThat(sessions.of(ANNA)).hasSize(Sessions.MOST);
    assertThat(sessions.of(ANNA).getFirst().session()).isEqualTo(newest.session());
  }

  @Test
  void a_list_of_a_hundred_costs_two_reads() {
    WatchedReads reads = new WatchedReads(vault);
    Sessions many = new Sessions(reads, clock);
    for (int i = 0; i < Sessions.MOST; i++) {
      many.used(many.find(open(ANNA).token()).orElseThrow(), "192.0.2.1", "Phone");
    }
    List<String> unused = reads.reads();
    assertThat(many.of(ANNA)).hasSize(Sessions.MOST);
    assertThat(reads.reads()).containsExactly("list session-used", "list session");
  }

  private Sessions.Opened open(AccountId account) {
    return sessions.open(account, Sessions.freshId(), null, null);
  }
}
