package org.chalet.vcard.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words without case, accents and the spellings that replace letters which a keyboard lacks. */
final class Folding {
  private Folding() {}

  /**
   * {@code Müller}, {@code Mueller} and {@code Muller} are one, and so are {@code Strauß} and
   * {@code Strauss}.
   */
  static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length());
    String letters = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKD);
    for (int i = 0; i < letters.length(); i++) {
      append(letters.charAt(i), plain);
    }
    return plain.toString();
  }

  private static void append(char c, StringBuilder plain) {
    switch (c) {
      case 'ß' -> plain.append("ss");
      case 'æ' -> plain.append('a');
      case 'œ', 'ø' -> plain.append('o');
      case 'ł' -> plain.append('l');
      case 'đ', 'ð' -> plain.append('d');
      case 'þ' -> plain.append("th");
      case 'ı' -> plain.append('i');
      case 'e' -> appendE(plain);
      default -> {
        if (Character.isLetterOrDigit(c)) {
          plain.append(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
          plain.append(' ');
        }
      }
    }
  }

  /** Drops the e of ae, oe and ue. */
  private static void appendE(StringBuilder plain) {
    int last = plain.length() - 1;
    char before = last < 0 ? ' ' : plain.charAt(last);
    if (before != 'a' && before != 'o' && before != 'u') {
      plain.append('e');
    }
  }

  static List<String> words(String text) {
    String folded = of(text);
    List<String> words = new ArrayList<>(3);
    int from = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean letter = i < folded.length() && folded.charAt(i) != ' ';
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        words.add(folded.substring(from, i));
        from = -1;
      }
    }
    return words;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
