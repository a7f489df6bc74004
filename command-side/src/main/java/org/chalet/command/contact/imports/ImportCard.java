package org.chalet.command.contact.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.ImportCards;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.VCards;
import org.chalet.vcard.contact.ContactEditor;
import org.chalet.vcard.contact.NewCard;

/**
 * Makes cards of rows. A card's UID follows from the row where the row has none, so that the same
 * file brings the same contacts.
 */
final class ImportCard {
  private ImportCard() {}

  /**
   * @throws org.chalet.kernel.rule.Rejected what is wrong with the row
   */
  static ImportCards.Card of(ImportRow row, List<CsvField> mapping) {
    byte[] text = mapping.isEmpty() ? card(row) : contact(row, mapping);
    return new ImportCards.Card(AddressObject.of(text, ContactLimits.CARD).uid(), text);
  }

  private static byte[] card(ImportRow row) {
    return VCards.split(row.cells().getFirst().getBytes(UTF_8)).getFirst();
  }

  private static byte[] contact(ImportRow row, List<CsvField> mapping) {
    String cells = "contact-row/" + String.join("\u001f", row.cells());
    String uid = UUID.nameUUIDFromBytes(cells.getBytes(UTF_8)).toString();
    return NewCard.of(uid, new ContactEditor(CsvContact.of(mapping, row.cells())));
  }
}
