package org.chalet.query.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.VCard;

/** The texts of cards: all that is not there for machines. */
public final class CardTexts {
  private static final Map<String, String> FIELDS =
      Map.of(
          "FN", "name",
          "N", "name",
          "NICKNAME", "nickname",
          "ORG", "organization",
          "TEL", FieldText.PHONE,
          "ADR", "address");
  private static final Set<String> TITLE = Set.of("FN", "N", "NICKNAME");
  private static final Set<String> FOR_MACHINES =
      Set.of(
          ("BEGIN END VERSION PRODID UID REV PHOTO LOGO SOUND KEY GEO TZ SOURCE CLIENTPIDMAP KIND"
                  + " MEMBER LANG AGENT XML GENDER BDAY ANNIVERSARY CALURI CALADRURI FBURL"
                  + " X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-ABSHOWAS X-ABUID"
                  + " X-ABADR X-IMAGEHASH X-IMAGETYPE X-SHARED-PHOTO-DISPLAY-PREF")
              .split(" "));

  private CardTexts() {}

  public static List<FieldText> of(VCard card) {
    Set<FieldText> texts = new LinkedHashSet<>();
    card.properties().stream()
        .filter(property -> !FOR_MACHINES.contains(property.name()) && !isBinary(property))
        .forEach(property -> texts.add(text(property)));
    return new ArrayList<>(texts);
  }

  /** The addresses of the person, as they are written. */
  public static Stream<String> addresses(VCard card) {
    return card.properties("EMAIL").stream().map(CardProperty::text);
  }

  private static FieldText text(CardProperty property) {
    String name = property.name();
    String field = FIELDS.getOrDefault(name, name.toLowerCase(Locale.ROOT));
    return new FieldText(field, TITLE.contains(name), property.text());
  }

  private static boolean isBinary(CardProperty property) {
    return property
            .parameter("ENCODING")
            .filter(how -> how.equalsIgnoreCase("b") || how.equalsIgnoreCase("base64"))
            .isPresent()
        || property.value().startsWith("data:");
  }
}
