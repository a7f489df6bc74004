package org.chalet.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertiesChangeTest {
  private static final CollectionProperties READ =
      new CollectionProperties("Work", "All", "#112233", 1L, null, Map.of("a", "1", "b", "1"));

  @Test
  void two_changes_of_different_properties_both_stay() {
    var named =
        new CollectionProperties("Office", "All", "#112233", 1L, null, Map.of("a", "2", "b", "1"));
    var coloured =
        new CollectionProperties("Work", null, "#445566", 1L, null, Map.of("a", "1", "c", "1"));
    assertThat(
            new PropertiesChange(READ, coloured).over(new PropertiesChange(READ, named).over(READ)))
        .isEqualTo(
            new CollectionProperties(
                "Office", null, "#445566", 1L, null, Map.of("a", "2", "c", "1")));
  }

  @Test
  void of_two_changes_of_the_same_property_the_later_one_stays() {
    CollectionProperties first = READ.renamed("First");
    CollectionProperties second = READ.renamed("Second");
    assertThat(new PropertiesChange(READ, second).over(first)).isEqualTo(second);
    assertThat(new PropertiesChange(READ, READ).over(first)).isEqualTo(first);
  }

  @Test
  void who_wants_all_of_them_gets_all_of_them() {
    assertThat(PropertiesChange.to(CollectionProperties.NONE).over(READ))
        .isEqualTo(CollectionProperties.NONE);
  }
}
