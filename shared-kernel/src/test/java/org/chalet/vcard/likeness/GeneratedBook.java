package org.chalet.vcard.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chalet.vcard.VCards;
import org.chalet.vcard.likeness.Residents.Resident;

/**
 * An address book as it grows over years out of a phone, a mail program and imports: some people
 * are in it several times, each time with other values and spelled otherwise. Whose card is whose
 * is known.
 */
public final class GeneratedBook {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("William", "Bill"),
          Map.entry("Robert", "Bob"),
          Map.entry("Richard", "Dick"),
          Map.entry("Elizabeth", "Liz"),
          Map.entry("Margaret", "Peggy"),
          Map.entry("Michael", "Mike"),
          Map.entry("Johannes", "Hans"),
          Map.entry("Maximilian", "Max"),
          Map.entry("Sebastian", "Basti"),
          Map.entry("Ulrich", "Ueli"),
          Map.entry("Ursula", "Uschi"),
          Map.entry("Franziska", "Fränzi"),
          Map.entry("Giuseppe", "Beppe"),
          Map.entry("Francesco", "Franco"),
          Map.entry("Alessandro", "Sandro"),
          Map.entry("Frédéric", "Fred"),
          Map.entry("Katherine", "Kate"),
          Map.entry("Andreas", "Andi"),
          Map.entry("Thomas", "Tom"),
          Map.entry("Hans Peter", "Hanspeter"),
          Map.entry("Anna Maria", "Anna"));

  private final Random random;
  private final List<Duplicates.Card> cards = new ArrayList<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final List<byte[]> texts = new ArrayList<>();

  private GeneratedBook(long seed, int size) {
    random = new Random(seed);
    List<Resident> residents = Residents.of(random, size);
    for (Resident resident : residents) {
      int copies = random.nextInt(100) < 78 ? 1 : 2 + random.nextInt(3);
      for (int copy = 0; copy < copies && cards.size() < size; copy++) {
        add(resident, copy);
      }
    }
    java.util.Collections.shuffle(cards, random);
  }

  public static GeneratedBook of(long seed, int size) {
    return new GeneratedBook(seed, size);
  }

  public List<Duplicates.Card> cards() {
    return cards;
  }

  /** As files, in the order of the people. */
  public List<byte[]> texts() {
    return texts;
  }

  /** Whose card that is. */
  int person(String card) {
    return people.getOrDefault(card, -1);
  }

  private void add(Resident who, int copy) {
    StringBuilder text =
        new StringBuilder("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + cards.size() + "\r\n");
    boolean spelledOtherwise = copy > 0;
    text.append(spelledOtherwise ? otherName(who) : name(who.given(), who.family(), who.suffix()));
    boolean byMail = chance(50);
    if (byMail || chance(60)) {
      text.append("EMAIL:")
          .append(spelledOtherwise ? otherMail(who.mail()) : who.mail())
          .append("\r\n");
    }
    if (!byMail || chance(60)) {
      line(
          "TEL;TYPE=CELL",
          spelledOtherwise ? otherNumber(who.mobile(), who.country()) : who.mobile(),
          text);
    }
    if (copy == 0 || chance(50)) {
      line("EMAIL;TYPE=WORK", who.workMail(), text);
      line("TEL;TYPE=WORK", who.office(), text);
      line("ORG", who.company(), text);
    }
    if (chance(40)) {
      line("TEL;TYPE=HOME", otherNumber(who.home(), who.country()), text);
      line("EMAIL;TYPE=HOME", who.familyMail(), text);
    }
    if (chance(45)) {
      line(
          "BDAY",
          chance(15) ? "--" + who.birthday().substring(5).replace("-", "") : who.birthday(),
          text);
    }
    if (chance(35)) {
      String[] parts = who.address().split("\\|");
      line("ADR", ";;" + parts[1] + ";Town;;" + parts[0] + ";" + who.country(), text);
    }
    byte[] bytes = text.append("END:VCARD\r\n").toString().getBytes(UTF_8);
    String card = "%06d.vcf".formatted(cards.size());
    people.put(card, who.id());
    texts.add(bytes);
    cards.add(new Duplicates.Card(card, CardTraits.of(VCards.parse(bytes).getFirst())));
  }

  private static void line(String name, String value, StringBuilder text) {
    if (!value.isEmpty()) {
      text.append(name).append(':').append(value).append("\r\n");
    }
  }

  private static String name(String given, String family, String suffix) {
    return "N:" + family + ';' + given + ";;;" + suffix + "\r\nFN:" + given + ' ' + family + ' '
        + suffix + "\r\n";
  }

  private String otherName(Resident who) {
    String given = chance(25) ? FORMS.getOrDefault(who.given(), who.given()) : who.given();
    String family = who.family();
    return switch (random.nextInt(20)) {
      case 0 -> name(family, given, who.suffix());
      case 1 -> "FN:" + family + "\\, " + given + ' ' + who.suffix() + "\r\nN:;;;;\r\n";
      case 2 -> name(given.charAt(0) + ".", family, who.suffix());
      case 3 -> name(slip(given), family, who.suffix());
      case 4 -> name(given, slip(family), who.suffix());
      case 5, 6, 7 -> name(plain(given), plain(family), who.suffix());
      case 8, 9 -> name(spelledOut(given), spelledOut(family), who.suffix());
      case 10 ->
          name(
              given.toUpperCase(java.util.Locale.ROOT),
              family.toUpperCase(java.util.Locale.ROOT),
              who.suffix());
      case 11 -> "FN:" + who.mail() + "\r\nN:;;;;\r\n";
      case 12 -> "FN:" + given + "\r\nN:;" + given + ";;;\r\n";
      case 13 ->
          "FN:Dr. "
              + given
              + ' '
              + family
              + ' '
              + who.suffix()
              + "\r\nN:"
              + family
              + ';'
              + given
              + ";;Dr.;"
              + who.suffix()
              + "\r\n";
      default -> name(given, family, who.suffix());
    };
  }

  /** A letter left out, doubled, or swapped with the next. */
  private String slip(String word) {
    if (word.length() < 6) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 3);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss");
  }

  private static String spelledOut(String word) {
    return plain(word.replace("ü", "ue").replace("ö", "oe").replace("ä", "ae"));
  }

  private String otherMail(String mail) {
    return switch (random.nextInt(4)) {
      case 0 -> mail.toUpperCase(java.util.Locale.ROOT);
      case 1 -> mail.replace("@", "+news@");
      default -> mail;
    };
  }

  private String otherNumber(String number, String country) {
    try {
      var parsed = NUMBERS.parse(number, country);
      return switch (random.nextInt(4)) {
        case 0 ->
            country.equals("CH") ? NUMBERS.format(parsed, PhoneNumberFormat.NATIONAL) : number;
        case 1 -> NUMBERS.format(parsed, PhoneNumberFormat.INTERNATIONAL);
        case 2 -> "00" + number.substring(1);
        default -> number;
      };
    } catch (NumberParseException e) {
      throw new IllegalStateException(number, e);
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
