package org.chalet.vcard.contact;

import java.util.List;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.EditableCard;

/** Makes a card another one of the same content. */
public record OtherUid(String uid) implements CardEdit {
  @Override
  public void apply(EditableCard card) {
    card.replace(
        card.matching(property -> property.name().equals("UID")),
        List.of(CardProperty.of("UID", uid)));
  }
}
