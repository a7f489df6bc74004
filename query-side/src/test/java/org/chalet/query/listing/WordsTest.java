package org.chalet.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void case_and_accents_do_not_count() {
    assertThat(Words.fold("Zoë GROß")).isEqualTo("zoe gross");
    assertThat(Words.fold("Ｊosé Ångström")).isEqualTo("jose angstrom");
    assertThat(Words.key(" Anna \t  Meier ")).isEqualTo("anna meier");
  }

  @Test
  void a_name_is_found_by_each_word_and_its_parts() {
    assertThat(Words.of(List.of("Jean-Luc O'Neil")))
        .containsExactly("jean-luc", "jean", "luc", "o'neil", "o", "neil");
    assertThat(Words.of(List.of(" ", "-"))).containsExactly("-");
  }

  @Test
  void an_address_is_found_by_itself_its_name_and_its_domain() {
    assertThat(Words.of(List.of("Anna.Meier@example.org")))
        .containsExactly("anna.meier@example.org", "anna", "meier", "example.org");
  }

  @Test
  void very_long_and_very_many_words_are_cut() {
    assertThat(Words.of(List.of("x".repeat(500)))).containsExactly("x".repeat(64));
    assertThat(Words.of(List.of("a b c d e f g h i j k l m n o p q r s t u v w x y z")))
        .hasSize(24);
    assertThat(Words.typed("𐐀".repeat(70)).getFirst()).hasSize(64);
    assertThat(Words.typed("x" + "𐐀".repeat(70)).getFirst()).hasSize(63);
  }
}
