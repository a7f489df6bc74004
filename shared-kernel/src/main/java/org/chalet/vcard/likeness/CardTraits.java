package org.chalet.vcard.likeness;

import java.util.ArrayList;
import java.util.List;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.VCard;

/**
 * What of a card says whose it is, as written there; in a line each, so that it can be kept beside
 * the card.
 *
 * @param birthday as written
 * @param address postal code and street, as written
 */
public record CardTraits(
    String given,
    String additional,
    String family,
    String suffix,
    String formatted,
    String organization,
    String birthday,
    String address,
    String country,
    List<String> mails,
    List<String> phones) {
  private static final int MOST = 12;
  private static final int LONGEST = 200;
  private static final int FAMILY = 0;
  private static final int GIVEN = 1;
  private static final int ADDITIONAL = 2;
  private static final int SUFFIX = 4;
  private static final int STREET = 2;
  private static final int POSTAL_CODE = 5;
  private static final int COUNTRY = 6;

  public CardTraits {
    mails = List.copyOf(mails);
    phones = List.copyOf(phones);
  }

  public static CardTraits of(VCard card) {
    List<String> name = parts(card, "N");
    List<String> address = parts(card, "ADR");
    String street = part(address, STREET);
    return new CardTraits(
        part(name, GIVEN),
        part(name, ADDITIONAL),
        part(name, FAMILY),
        part(name, SUFFIX),
        first(card, "FN"),
        part(parts(card, "ORG"), 0),
        first(card, "BDAY"),
        street.isEmpty() ? "" : part(address, POSTAL_CODE) + ' ' + street,
        part(address, COUNTRY),
        texts(card, "EMAIL"),
        texts(card, "TEL"));
  }

  /** Reads what {@link #text} wrote. */
  public static CardTraits parse(String text) {
    String[] texts = new String[9];
    java.util.Arrays.fill(texts, "");
    List<String> mails = new ArrayList<>(2);
    List<String> phones = new ArrayList<>(2);
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String value = text.substring(from + 1, end);
      switch (text.charAt(from)) {
        case 'm' -> mails.add(value);
        case 't' -> phones.add(value);
        default -> texts[text.charAt(from) - '0'] = value;
      }
      from = end + 1;
    }
    return new CardTraits(
        texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts[8],
        mails, phones);
  }

  /** All of it, in lines. */
  public String text() {
    StringBuilder text = new StringBuilder(96);
    String[] texts = {
      given, additional, family, suffix, formatted, organization, birthday, address, country
    };
    for (int i = 0; i < texts.length; i++) {
      line((char) ('0' + i), texts[i], text);
    }
    mails.forEach(mail -> line('m', mail, text));
    phones.forEach(phone -> line('t', phone, text));
    return text.toString();
  }

  private static void line(char code, String value, StringBuilder text) {
    if (!value.isEmpty()) {
      text.append(code).append(value).append('\n');
    }
  }

  private static String first(VCard card, String name) {
    return card.property(name).map(property -> shortened(property.text())).orElse("");
  }

  private static List<String> texts(VCard card, String name) {
    return card.properties(name).stream()
        .map(property -> shortened(property.text()))
        .filter(text -> !text.isEmpty())
        .limit(MOST)
        .toList();
  }

  private static List<String> parts(VCard card, String name) {
    return card.property(name).map(CardProperty::parts).orElse(List.of());
  }

  private static String part(List<String> parts, int at) {
    return at < parts.size() ? shortened(parts.get(at)) : "";
  }

  private static String shortened(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ').strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
