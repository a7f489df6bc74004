package org.chalet.query.calendar.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
  @Test
  void letters_of_arabic_join_their_neighbours() {
    assertThat(ArabicForms.shaped("\u0628\u0628\u0628", any -> true))
        .isEqualTo("\uFE91\uFE92\uFE90");
    assertThat(ArabicForms.shaped("\u062F\u0628", any -> true)).isEqualTo("\uFEA9\uFE8F");
    assertThat(ArabicForms.shaped("\u0633\u0644\u0627\u0645", any -> true))
        .isEqualTo("\uFEB3\uFEFC\uFEE1");
    assertThat(ArabicForms.shaped("\u0628\u064E\u0628", any -> true))
        .isEqualTo("\uFE91\u064E\uFE90");
    assertThat(ArabicForms.shaped("\u06CC", any -> true)).isEqualTo("\uFBFC");
  }

  @Test
  void letters_without_such_forms_stay_as_they_are() {
    assertThat(ArabicForms.shaped("\u0628\u0628", any -> false)).isEqualTo("\u0628\u0628");
    assertThat(ArabicForms.shaped("Anna 12", any -> true)).isEqualTo("Anna 12");
  }

  @Test
  void lines_from_right_to_left_are_placed_from_the_left() {
    assertThat(Legible.placed("Anna")).isEqualTo("Anna");
    assertThat(Legible.placed("\u05D0\u05D1 (\u05D2) 12 Anna"))
        .isEqualTo("12 (\u05D2) \u05D1\u05D0 Anna");
    assertThat(Legible.placed("\u05D0\u05B8\u05D1")).isEqualTo("\u05D1\u05D0\u05B8");
  }

  @Test
  void no_more_is_read_than_anybody_would() {
    assertThat(Legible.of("x".repeat(5000), any -> true)).hasSize(400);
    assertThat(Legible.of("a\u0301", any -> true)).isEqualTo("\u00E1");
    assertThat(Legible.of(" \n\t ", any -> true)).isEmpty();
  }
}
