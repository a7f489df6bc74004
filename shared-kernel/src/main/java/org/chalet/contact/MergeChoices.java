package org.chalet.contact;

import java.util.List;
import java.util.Map;
import org.chalet.kernel.value.ResourceName;

/**
 * What becomes of single fields in a merge, where it is not what usually becomes of them.
 *
 * @param values by single-valued property: the card whose value is taken
 * @param leftOut values of other properties that the merged card does not get, or loses
 */
public record MergeChoices(Map<String, ResourceName> values, List<LeftOut> leftOut) {
  public static final MergeChoices NONE = new MergeChoices(Map.of(), List.of());

  public MergeChoices {
    values = Map.copyOf(values);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * @param value as in the card; one item where the property is a list
   */
  public record LeftOut(String property, String value) {}
}
