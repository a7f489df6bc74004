package org.chalet.vcard.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.VCard;

/**
 * Groups that are cards of their own with a list of members: KIND and MEMBER (RFC 6350, 6.1.4 and
 * 6.6.5), or what Apple's programs write in 3.0.
 */
public final class GroupCard {
  private static final String APPLE_KIND = "X-ADDRESSBOOKSERVER-KIND";
  private static final String APPLE_MEMBER = "X-ADDRESSBOOKSERVER-MEMBER";
  private static final String MEMBER = "MEMBER";
  private static final String URN = "urn:uuid:";

  private GroupCard() {}

  /** UIDs of the members, in the card's order. */
  public static List<String> members(VCard card) {
    Set<String> members = new LinkedHashSet<>();
    card.properties().stream()
        .filter(GroupCard::isMember)
        .map(GroupCard::member)
        .filter(uid -> !uid.isEmpty())
        .forEach(members::add);
    return List.copyOf(members);
  }

  private static boolean isMember(CardProperty property) {
    return property.name().equals(MEMBER) || property.name().equals(APPLE_MEMBER);
  }

  private static String member(CardProperty property) {
    String value = property.text().strip();
    return value.toLowerCase(Locale.ROOT).startsWith(URN) ? value.substring(URN.length()) : value;
  }

  public static boolean isGroup(VCard card) {
    return card.properties().stream()
        .filter(property -> property.name().equals("KIND") || property.name().equals(APPLE_KIND))
        .anyMatch(property -> property.text().strip().equalsIgnoreCase("group"));
  }

  /** Changes nothing; refuses UNKNOWN_GROUP for a card that is no group. */
  public static CardEdit required() {
    return card -> {
      if (!isGroup(card.card())) {
        throw new Rejected(ErrorCode.UNKNOWN_GROUP, "this card is no group");
      }
    };
  }

  /** A new group in 3.0. */
  public static CardEdit named(String name, Collection<String> members) {
    return card -> {
      card.replace(List.of(), List.of(CardProperty.of(APPLE_KIND, "group")));
      rename(name).apply(card);
      change(members, List.of()).apply(card);
    };
  }

  public static CardEdit rename(String name) {
    return card -> {
      required().apply(card);
      for (String property : List.of("N", "FN")) {
        List<CardProperty> old = card.matching(one -> one.name().equals(property));
        boolean parts = property.equals("N");
        if (parts && old.isEmpty() && card.version().equals("4.0")) {
          continue;
        }
        String value = Escapes.escape(name) + (parts ? ";;;;" : "");
        CardProperty first = old.isEmpty() ? CardProperty.of(property, "") : old.getFirst();
        card.replace(old, List.of(first.withValue(value)));
      }
    };
  }

  /** Takes members in and puts others out; who is in already stays once. */
  public static CardEdit change(Collection<String> add, Collection<String> remove) {
    return card -> {
      required().apply(card);
      Set<String> there = new LinkedHashSet<>(members(card.card()));
      List<CardProperty> going =
          card.matching(property -> isMember(property) && remove.contains(member(property)));
      if (!going.isEmpty()) {
        card.replace(going, List.of());
      }
      List<CardProperty> coming = new ArrayList<>();
      for (String uid : add) {
        if (there.add(uid)) {
          coming.add(CardProperty.of(nameIn(card), URN + uid));
        }
      }
      if (!coming.isEmpty()) {
        card.replace(List.of(), coming);
      }
    };
  }

  private static String nameIn(EditableCard card) {
    return card.version().equals("4.0") ? MEMBER : APPLE_MEMBER;
  }
}
