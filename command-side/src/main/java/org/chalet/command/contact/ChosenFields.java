package org.chalet.command.contact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chalet.contact.MergeChoices;
import org.chalet.contact.MergeContacts;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.MergePlan;

/** What was chosen for single fields of a merge, as cards are told it. */
final class ChosenFields {
  private ChosenFields() {}

  /** Refuses with INVALID_VALUE a card that is not merged, and a field that is not chosen so. */
  static MergePlan plan(MergeContacts command) {
    MergeChoices choices = command.choices();
    Map<String, Integer> winners = new HashMap<>();
    choices
        .values()
        .forEach((property, card) -> {
          int at = command.duplicates().indexOf(card);
          if (at >= 0) {
            winners.put(property.toUpperCase(Locale.ROOT), at);
          } else if (!card.equals(command.reference())) {
            throw new Rejected(ErrorCode.INVALID_VALUE, card + " is not among the cards to merge");
          }
        });
    Set<MergePlan.Value> leftOut = new HashSet<>();
    for (MergeChoices.LeftOut left : choices.leftOut()) {
      leftOut.add(new MergePlan.Value(left.property().toUpperCase(Locale.ROOT), left.value()));
    }
    return new MergePlan(winners, leftOut);
  }
}
