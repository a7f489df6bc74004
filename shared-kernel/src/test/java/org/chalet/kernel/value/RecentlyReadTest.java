package org.chalet.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentlyReadTest {
  private final List<String> read = new ArrayList<>();
  private final RecentlyRead<String> recent = new RecentlyRead<>(this::reading);

  @Test
  void the_same_octets_are_read_once() {
    String first = recent.of(octets("same"));
    assertThat(recent.of(octets("same"))).isSameAs(first);
    assertThat(read).containsExactly("same");
  }

  @Test
  void other_octets_of_the_same_hash_are_not_taken_for_them() {
    assertThat(recent.of(octets("Aa"))).isEqualTo("Aa");
    assertThat(recent.of(octets("BB"))).isEqualTo("BB");
    assertThat(recent.of(octets("Aa"))).isEqualTo("Aa");
  }

  @Test
  void what_is_long_is_not_kept() {
    String text = "x".repeat(2049);
    recent.of(octets(text));
    recent.of(octets(text));
    assertThat(read).hasSize(2);
  }

  @Test
  void what_cannot_be_read_is_refused_each_time() {
    RecentlyRead<String> refusing =
        new RecentlyRead<>(octets -> {
          throw new IllegalArgumentException("unreadable");
        });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> refusing.of(octets("bad"))).hasMessage("unreadable");
    }
  }

  private String reading(byte[] octets) {
    String text = new String(octets, StandardCharsets.UTF_8);
    read.add(text);
    return text;
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
