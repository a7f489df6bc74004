package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * Somebody said that cards are not of one person.
 *
 * @param mark {@code duplicates:…}, the same for the same cards
 * @param cards their names, in order
 */
@EventName("contact.duplicates-hidden")
public record DuplicatesHidden(String mark, String addressBook, String owner, List<String> cards)
    implements ContactEvent {
  public DuplicatesHidden {
    cards = List.copyOf(cards);
  }
}
