package org.chalet.vcard.contact;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contentline.Collation;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.VCard;

/** Groups that every member names itself (CATEGORIES; RFC 6350, 6.7.1). Case does not part them. */
public final class Categories {
  private static final String NAME = "CATEGORIES";

  private Categories() {}

  public static List<String> of(VCard card) {
    return Texts.items(card.properties(NAME));
  }

  /** By what equal names are equal. */
  public static String key(String category) {
    return Collation.UNICODE_CASEMAP.key(category.strip());
  }

  public static CardEdit add(String category) {
    return card -> {
      List<String> now = new ArrayList<>(of(card.card()));
      if (now.stream().noneMatch(one -> isSame(one, category))) {
        now.add(category);
        set(card, now);
      }
    };
  }

  public static CardEdit remove(String key) {
    return card ->
        set(card, of(card.card()).stream().filter(one -> !key(one).equals(key)).toList());
  }

  /** What is called so is called otherwise, and the same way once. */
  public static CardEdit rename(String key, String name) {
    return card -> {
      List<String> now = new ArrayList<>();
      for (String one : of(card.card())) {
        String kept = key(one).equals(key) ? name : one;
        if (now.stream().noneMatch(other -> isSame(other, kept))) {
          now.add(kept);
        }
      }
      set(card, now);
    };
  }

  private static boolean isSame(String one, String other) {
    return key(one).equals(key(other));
  }

  private static void set(EditableCard card, List<String> now) {
    ContactEditor.list(card, NAME, now);
  }
}
