package org.chalet.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForkNodeTest {
  private static final long HEAD = 70;

  @Test
  void the_node_of_an_interval_is_on_the_way_to_every_position_in_it() {
    for (long from = 1; from < HEAD; from++) {
      for (long until = from + 1; until <= HEAD; until++) {
        long node = ForkNode.of(from, until);
        assertThat(node).isBetween(from, until - 1);
        for (long position = from; position < until; position++) {
          assertThat(ForkNode.path(position, HEAD)).contains(node).doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void the_way_is_as_long_as_the_head_has_digits() {
    assertThat(ForkNode.path(1, 1)).containsExactly(1L);
    assertThat(ForkNode.path(700_000, 1_000_000)).hasSizeLessThanOrEqualTo(20);
  }
}
