package org.chalet.vcard;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contentline.ContentLineWriter;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** vCard text in and out (RFC 2426, RFC 6350, and vCard 2.1 for import). */
public final class VCards {
  private VCards() {}

  /**
   * All cards of a file, at least one; refuses with INVALID_ADDRESS_DATA and the number of the
   * line.
   */
  public static List<VCard> parse(byte[] bytes) {
    return CardReader.read(bytes, Limits.FILE);
  }

  /** Folded at 75 octets, CRLF. For generated output, never for what a client stored. */
  public static byte[] write(VCard card) {
    ContentLineWriter writer = new ContentLineWriter().line("BEGIN", "VCARD");
    card.properties().forEach(property -> write(property, writer));
    return writer.line("END", "VCARD").toBytes();
  }

  static void write(CardProperty property, ContentLineWriter writer) {
    writer.line(property.group(), property.name(), property.parameters(), property.value());
  }

  /**
   * One address object resource per card, each 3.0 or 4.0 and with UID, FN and N where its version
   * asks; for import.
   */
  public static List<byte[]> split(byte[] file) {
    if (file.length > Limits.FILE.maxBytes()) {
      throw new Rejected(
          ErrorCode.TOO_LARGE, "the file has more than " + Limits.FILE.maxBytes() + " bytes");
    }
    return parse(file).stream().map(VCards::importable).map(VCards::write).toList();
  }

  private static VCard importable(VCard card) {
    VCard converted = Conversion.to(card.version().equals("4.0") ? "4.0" : "3.0", card);
    if (converted.property("UID").filter(uid -> !uid.isBlank()).isPresent()) {
      return converted;
    }
    List<CardProperty> properties = new ArrayList<>(converted.properties());
    properties.removeIf(property -> property.name().equals("UID"));
    properties.add(CardProperty.of("UID", AddressObject.derivedUid(card)));
    return new VCard(properties);
  }

  /**
   * The one card in {@code version} ("3.0" or "4.0"), unchanged where it has that version already;
   * refuses UNSUPPORTED_ADDRESS_DATA for another version.
   */
  public static byte[] convert(byte[] card, String version) {
    if (!version.equals("3.0") && !version.equals("4.0")) {
      throw new Rejected(
          ErrorCode.UNSUPPORTED_ADDRESS_DATA, "vCard " + version + " is not offered");
    }
    VCard parsed = single(card, Limits.FILE);
    return parsed.version().equals(version) ? card : write(Conversion.to(version, parsed));
  }

  static VCard single(byte[] bytes, Limits limits) {
    List<VCard> cards = CardReader.read(bytes, limits);
    if (cards.size() != 1) {
      throw new Rejected(ErrorCode.INVALID_ADDRESS_DATA, cards.size() + " cards where one belongs");
    }
    return cards.getFirst();
  }
}
