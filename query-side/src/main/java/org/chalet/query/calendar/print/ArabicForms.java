package org.chalet.query.calendar.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Arabic letters as they join their neighbours, by the presentation forms of Unicode, which stand
 * there letter by letter: alone, at the end, at the beginning, within.
 */
final class ArabicForms {
  private static final int[][] BLOCKS = {
    {0xFB50, 0xFBB1}, {0xFBD3, 0xFBE7}, {0xFBFC, 0xFBFF}, {0xFE80, 0xFEF4}
  };
  private static final int FIRST_LETTER = 0x0620;
  private static final int LAST_LETTER = 0x06FF;
  private static final int LAM = 0x0644;
  private static final int FIRST_LAM_ALEF = 0xFEF5;
  private static final int LAST_LAM_ALEF = 0xFEFB;
  private static final int TATWEEL = 0x0640;
  private static final int JOINS_BOTH = 4;
  private static final int END = 1;
  private static final int BEGINNING = 2;

  private static final Map<Integer, List<Integer>> FORMS = forms();
  private static final Map<Integer, Integer> LAM_ALEFS = lamAlefs();

  private ArabicForms() {}

  private static Map<Integer, List<Integer>> forms() {
    Map<Integer, List<Integer>> forms = new HashMap<>();
    for (int[] block : BLOCKS) {
      for (int form = block[0]; form <= block[1]; form++) {
        String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
        forms.computeIfAbsent(letter.codePointAt(0), one -> new ArrayList<>()).add(form);
      }
    }
    return forms;
  }

  /** Each has two forms: alone, and at the end. */
  private static Map<Integer, Integer> lamAlefs() {
    Map<Integer, Integer> ligatures = new HashMap<>();
    for (int form = FIRST_LAM_ALEF; form <= LAST_LAM_ALEF; form += 2) {
      String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
      ligatures.put(letters.codePointAt(1), form);
    }
    return ligatures;
  }

  /** The text with the forms that are known; lam and alef become one. */
  static String shaped(String text, IntPredicate known) {
    if (text.codePoints().noneMatch(ArabicForms::isLetter)) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    StringBuilder shaped = new StringBuilder();
    for (int at = 0; at < letters.length; at++) {
      int next = neighbour(letters, at, 1);
      boolean after = joinsBefore(neighbour(letters, at, -1));
      Integer ligature = letters[at] == LAM ? LAM_ALEFS.get(next) : null;
      boolean adjacent = at + 1 < letters.length && letters[at + 1] == next;
      if (ligature != null && adjacent && known.test(ligature)) {
        shaped.appendCodePoint(after ? ligature + 1 : ligature);
        at++;
      } else {
        int form = form(letters[at], after, joinsAfter(next));
        shaped.appendCodePoint(known.test(form) ? form : letters[at]);
      }
    }
    return shaped.toString();
  }

  private static boolean isLetter(int character) {
    return character >= FIRST_LETTER && character <= LAST_LETTER;
  }

  /** The nearest character that is no mark; 0 where there is none. */
  private static int neighbour(int[] letters, int at, int step) {
    int other = at + step;
    while (other >= 0
        && other < letters.length
        && Character.getType(letters[other]) == Character.NON_SPACING_MARK) {
      other += step;
    }
    return other >= 0 && other < letters.length ? letters[other] : 0;
  }

  private static int form(int letter, boolean after, boolean before) {
    List<Integer> forms = isLetter(letter) ? FORMS.getOrDefault(letter, List.of()) : List.of();
    boolean joinsNext = before && forms.size() == JOINS_BOTH;
    int index = (after ? END : 0) + (joinsNext ? BEGINNING : 0);
    return index < forms.size() ? forms.get(index) : letter;
  }

  /** Whether what follows a letter is joined to it. */
  private static boolean joinsBefore(int letter) {
    return letter == TATWEEL || FORMS.getOrDefault(letter, List.of()).size() == JOINS_BOTH;
  }

  /** Whether a letter is joined to what stands before it. */
  private static boolean joinsAfter(int letter) {
    return letter == TATWEEL || FORMS.getOrDefault(letter, List.of()).size() > 1;
  }
}
