package org.chalet.command.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chalet.kernel.value.Precondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreconditionHoldsTest {
  private static final Set<String> NONE = Set.of();

  @Test
  void a_demand_on_what_is_there_is_broken_where_nothing_is() {
    assertThat(broken(new Precondition(false, true, NONE, NONE), null)).isTrue();
    assertThat(broken(new Precondition(false, false, Set.of("\"a\""), NONE), null)).isTrue();
  }

  @Test
  void a_demand_on_nothing_is_broken_where_something_is() {
    assertThat(broken(new Precondition(true, false, NONE, NONE), "\"a\"")).isTrue();
    assertThat(broken(new Precondition(true, false, NONE, NONE), null)).isFalse();
  }

  @Test
  void one_of_the_named_etags_must_match() {
    Precondition expected = new Precondition(false, false, Set.of("\"a\"", "\"b\""), NONE);
    assertThat(broken(expected, "\"b\"")).isFalse();
    assertThat(broken(expected, "\"c\"")).isTrue();
  }

  @Test
  void none_of_the_excluded_etags_may_match() {
    Precondition expected = new Precondition(false, false, NONE, Set.of("\"a\""));
    assertThat(broken(expected, "\"a\"")).isTrue();
    assertThat(broken(expected, "\"b\"")).isFalse();
    assertThat(broken(expected, null)).isFalse();
  }

  @Test
  void no_demand_always_holds() {
    assertThat(broken(Precondition.NONE, null)).isFalse();
    assertThat(broken(Precondition.NONE, "\"a\"")).isFalse();
  }

  private static boolean broken(Precondition expected, @Nullable String etag) {
    return new PreconditionHolds(expected, etag).broken();
  }
}
