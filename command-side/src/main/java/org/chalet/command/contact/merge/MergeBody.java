package org.chalet.command.contact.merge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalet.command.rest.Fields;
import org.chalet.contact.MergeChoices;
import org.chalet.contact.MergeContacts;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * A merge that somebody asks for.
 *
 * @param reference name of the card that stays
 * @param duplicates names of the cards that it absorbs
 * @param values for single-valued properties: the card whose value is taken, else the reference's
 * @param leftOut values of other properties that the merged card does not get, or loses
 * @param dryRun whether to answer what would be, and leave all as it is
 */
@Schema(name = "MergeContactsBody")
record MergeBody(
    @Nullable String reference,
    @Nullable List<@Nullable String> duplicates,
    @Nullable Map<String, @Nullable String> values,
    @Nullable List<@Nullable LeftOutValue> leftOut,
    @Nullable Boolean dryRun) {

  /**
   * @param value as `comparison` tells it
   */
  @Schema(name = "MergeContactsLeftOut")
  record LeftOutValue(@Nullable String property, @Nullable String value) {}

  MergeContacts command(MergeId id, AddressBookId book, boolean without) {
    return new MergeContacts(
        id,
        book,
        new ResourceName(Fields.required("reference", reference)),
        Fields.elements("duplicates", Fields.required("duplicates", duplicates)).stream()
            .map(ResourceName::new)
            .toList(),
        choices(),
        without);
  }

  boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }

  private MergeChoices choices() {
    Map<String, ResourceName> chosen = new HashMap<>();
    if (values != null) {
      values.forEach((property, card) ->
          chosen.put(property, new ResourceName(Fields.required("values", card))));
    }
    List<MergeChoices.LeftOut> left = new ArrayList<>();
    if (leftOut != null) {
      for (LeftOutValue value : Fields.elements("leftOut", leftOut)) {
        left.add(
            new MergeChoices.LeftOut(
                Fields.required("property", value.property()),
                Fields.required("value", value.value())));
      }
    }
    return new MergeChoices(chosen, left);
  }
}
