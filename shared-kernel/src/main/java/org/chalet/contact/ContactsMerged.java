package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * Cards were merged into a reference card. Stands beside the {@link CardPut} of the reference and a
 * {@link CardDeleted} for each card that was absorbed, and keeps what an undo needs.
 *
 * @param merge {@code merge:…}
 * @param reference name of the card that stays
 * @param before its text before
 * @param after its text since
 */
@EventName("contact.merged")
public record ContactsMerged(
    String merge,
    String addressBook,
    String owner,
    String reference,
    String before,
    String after,
    List<Absorbed> absorbed)
    implements ContactEvent {
  public ContactsMerged {
    absorbed = List.copyOf(absorbed);
  }

  /** A card that was absorbed, as it was. */
  public record Absorbed(String name, String uid, String text) {}
}
