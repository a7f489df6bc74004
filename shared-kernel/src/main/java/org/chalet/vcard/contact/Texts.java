package org.chalet.vcard.contact;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contentline.Escapes;
import org.chalet.vcard.CardProperty;

/** Texts in values. */
final class Texts {
  private Texts() {}

  /** The part of a structured value; empty where it has none. */
  static String part(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  /** The items of a list of texts, each once. */
  static List<String> items(List<CardProperty> lists) {
    List<String> items = new ArrayList<>();
    for (CardProperty list : lists) {
      for (String item : Escapes.split(list.value(), ',')) {
        String text = Escapes.unescape(item).strip();
        if (!text.isEmpty() && !items.contains(text)) {
          items.add(text);
        }
      }
    }
    return items;
  }
}
