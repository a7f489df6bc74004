package org.chalet.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.chalet.contentline.ContentLines;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Several cards of one person made one. */
public final class Merge {
  private Merge() {}

  /**
   * The reference with what only the duplicates know. Lines of the reference stay byte for byte and
   * in order, but for single-valued ones that say nothing; additions follow them, in the version of
   * the reference. The reference wins on single-valued properties, others become the union without
   * equal values. A reference in vCard 2.1, or with its quoted-printable values, is rewritten
   * first, and one without UID gets the one by which it is known.
   */
  public static byte[] into(byte[] reference, List<byte[]> duplicates) {
    return into(reference, duplicates, MergePlan.NONE);
  }

  /** As {@link #into(byte[], List)}, but for what the plan says otherwise. */
  public static byte[] into(byte[] reference, List<byte[]> duplicates, MergePlan plan) {
    if (duplicates.isEmpty()) {
      throw new Rejected(ErrorCode.MERGE_NEEDS_DUPLICATES, "nothing to merge");
    }
    AddressObject known = AddressObject.of(reference, Limits.FILE);
    boolean old = ModernConversion.isNeeded(known.card());
    byte[] kept =
        old
            ? VCards.write(
                Conversion.to(known.version().equals("4.0") ? "4.0" : "3.0", known.card()))
            : utf8(reference);
    kept = RawCard.without(kept, plan::leavesReference);
    VCard card = VCards.single(kept, Limits.FILE);
    String version = card.version();
    Union union = new Union(card);
    if (card.property("UID").filter(uid -> !uid.isBlank()).isEmpty()) {
      union.set(CardProperty.of("UID", known.uid()));
    }
    List<VCard> others =
        duplicates.stream()
            .map(duplicate -> Conversion.to(version, VCards.single(duplicate, Limits.FILE)))
            .toList();
    plan.winners(others).forEach(union::set);
    others.forEach(other -> union.add(plan.without(other)));
    List<CardProperty> additions = union.additions();
    return additions.isEmpty() ? kept : RawCard.append(kept, union.replaced(), additions);
  }

  /** Additions are UTF-8, and a card cannot mix encodings. */
  private static byte[] utf8(byte[] card) {
    return ContentLines.text(card).getBytes(UTF_8);
  }
}
