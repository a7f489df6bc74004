package org.chalet.query.calendar.print;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.function.IntPredicate;

/** Texts of whatever people and programs write, as they can be set in one line. */
final class Legible {
  /** Nobody reads more on a calendar. */
  private static final int MOST = 400;

  private static final int BOX = 0x25A1;
  private static final int FIRST_SELECTOR = 0xFE00;
  private static final int LAST_SELECTOR = 0xFE0F;

  private Legible() {}

  /**
   * Without line ends, controls and what only says how other characters look; a box stands for what
   * has no glyph.
   */
  static String of(String text, IntPredicate known) {
    String start = text.length() > MOST ? text.substring(0, MOST) : text;
    StringBuilder legible = new StringBuilder();
    Normalizer.normalize(start, Normalizer.Form.NFC)
        .codePoints()
        .forEach(character -> add(character, known, legible));
    return ArabicForms.shaped(legible.toString().strip(), known);
  }

  private static void add(int character, IntPredicate known, StringBuilder legible) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      if (!legible.isEmpty() && legible.charAt(legible.length() - 1) != ' ') {
        legible.append(' ');
      }
    } else if (isSeen(character)) {
      legible.appendCodePoint(known.test(character) ? character : BOX);
    }
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      default -> character < FIRST_SELECTOR || character > LAST_SELECTOR;
    };
  }

  /** The line in the order in which its glyphs stand from left to right. */
  static String placed(String line) {
    char[] characters = line.toCharArray();
    if (!Bidi.requiresBidi(characters, 0, characters.length)) {
      return line;
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Object[] runs = new Object[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      runs[i] = levels[i] % 2 == 0 ? run : reversed(run);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    StringBuilder placed = new StringBuilder();
    for (Object run : runs) {
      placed.append(run);
    }
    return placed.toString();
  }

  /** Marks stay behind the letters that carry them, and brackets open to the other side. */
  private static String reversed(String run) {
    StringBuilder reversed = new StringBuilder();
    int end = run.length();
    while (end > 0) {
      int start = end;
      do {
        start = run.offsetByCodePoints(start, -1);
      } while (start > 0 && isMark(run.codePointAt(start)));
      reversed.append(mirrored(run.substring(start, end)));
      end = start;
    }
    return reversed.toString();
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static String mirrored(String letter) {
    int bracket = letter.length() == 1 ? "()[]{}<>«»".indexOf(letter.charAt(0)) : -1;
    return bracket < 0 ? letter : String.valueOf("()[]{}<>«»".charAt(bracket ^ 1));
  }
}
