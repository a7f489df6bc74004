package org.chalet.command.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class OneTimeLinksTest {
  private static final LinkPurpose RESET = new LinkPurpose("reset", Duration.ofHours(1));
  private static final LinkPurpose OTHER = new LinkPurpose("other", Duration.ofHours(1));
  private static final String ANNA = "account:anna";

  private final TestClock clock = new TestClock();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);
  private final OneTimeLinks links = new OneTimeLinks(vault, clock);

  @Test
  void a_link_opens_its_door_once() {
    String token = issue();
    assertThat(use(token)).isEqualTo("account:anna to a@example.org");
    assertNotValid(token);
  }

  @Test
  void a_link_says_what_it_is_about_and_stays_good() {
    String token = issue();
    assertThat(links.look(RESET, token).field("to")).isEqualTo("a@example.org");
    assertThat(use(token)).startsWith(ANNA);
    assertThatThrownBy(() -> links.look(RESET, token)).isInstanceOf(Rejected.class);
  }

  @Test
  void a_link_opens_no_other_door() {
    String token = issue();
    assertThatThrownBy(() -> links.spend(OTHER, token, Link::subject)).isInstanceOf(Rejected.class);
    assertThat(use(token)).startsWith(ANNA);
  }

  @Test
  void a_link_is_good_until_it_expires_and_not_a_moment_longer() {
    String first = issue();
    clock.advance(Duration.ofHours(1).minusSeconds(1));
    String second = issue();
    assertThat(use(first)).startsWith(ANNA);
    clock.advance(Duration.ofHours(1));
    assertNotValid(second);
  }

  @Test
  void a_clock_that_is_set_back_breaks_no_link() {
    String token = issue();
    clock.advance(Duration.ofHours(-3));
    assertThat(use(token)).startsWith(ANNA);
    assertNotValid(token);
  }

  @Test
  void guessed_and_malformed_tokens_are_refused() {
    String token = issue();
    String last = token.endsWith("A") ? "B" : "A";
    assertNotValid(token.substring(0, 64) + last);
    assertNotValid("x".repeat(65));
    for (String malformed : List.of("", "x", token + "A", " " + token, "ä".repeat(65), "/../")) {
      assertNotValid(malformed);
    }
    assertThat(use(token)).startsWith(ANNA);
  }

  @Test
  void a_link_is_good_again_when_its_use_was_refused() {
    String token = issue();
    assertThatThrownBy(() ->
            links.spend(
                RESET,
                token,
                link -> {
                  throw new Rejected(ErrorCode.WEAK_PASSWORD, "too short");
                }))
        .isInstanceOf(Rejected.class);
    assertThat(use(token)).startsWith(ANNA);
  }

  @Test
  void a_link_that_was_withdrawn_while_its_use_failed_stays_withdrawn() {
    String token = issue();
    assertThatThrownBy(() ->
            links.spend(
                RESET,
                token,
                link -> {
                  links.withdraw(RESET, ANNA);
                  throw new Rejected(ErrorCode.WEAK_PASSWORD, "too short");
                }))
        .hasMessage("too short");
    assertNotValid(token);
    assertThat(vault.list(VaultSpaces.LINK_CLAIM, "", 1)).isEmpty();
  }

  @Test
  void a_link_that_is_being_used_is_refused_to_others() {
    String token = issue();
    links.spend(
        RESET,
        token,
        link -> {
          assertNotValid(token);
          return link;
        });
    assertNotValid(token);
  }

  @Test
  void of_many_who_use_it_at_the_same_time_one_gets_in() throws Exception {
    String token = issue();
    AtomicInteger in = new AtomicInteger();
    List<Callable<Boolean>> many = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      many.add(() -> {
        try {
          return links.spend(RESET, token, link -> in.incrementAndGet() > 0);
        } catch (Rejected tooLate) {
          return false;
        }
      });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var one : threads.invokeAll(many)) {
        one.get();
      }
    }
    assertThat(in).hasValue(1);
  }

  @Test
  void the_newest_few_of_a_subject_are_good() {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i <= OneTimeLinks.MOST_PER_SUBJECT; i++) {
      tokens.add(issue());
      clock.advance(Duration.ofSeconds(1));
    }
    assertNotValid(tokens.getFirst());
    tokens.subList(1, tokens.size()).forEach(token -> assertThat(use(token)).startsWith(ANNA));
  }

  @Test
  void links_are_withdrawn_by_subject_and_purpose() {
    String token = issue();
    String others = links.issue(RESET, "account:bob", Map.of());
    String elsewhere = links.issue(OTHER, ANNA, Map.of());
    links.withdraw(RESET, ANNA);
    assertNotValid(token);
    assertThat(links.look(RESET, others).subject()).isEqualTo("account:bob");
    assertThat(links.look(OTHER, elsewhere).subject()).isEqualTo(ANNA);
  }

  @Test
  void the_vault_holds_no_token_and_no_subject_in_its_ids() {
    String token = issue();
    vault
        .list(VaultSpaces.LINK, "", 10)
        .forEach(secret -> {
          assertThat(new String(secret.value(), StandardCharsets.UTF_8))
              .doesNotContain(token.substring(22));
          assertThat(secret.id()).doesNotContain("anna", token.substring(22));
        });
  }

  private String issue() {
    return links.issue(RESET, ANNA, Map.of("to", "a@example.org"));
  }

  private String use(String token) {
    return links.spend(RESET, token, link -> link.subject() + " to " + link.field("to"));
  }

  private void assertNotValid(String token) {
    assertThatThrownBy(() -> use(token))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LINK_NOT_VALID));
  }
}
