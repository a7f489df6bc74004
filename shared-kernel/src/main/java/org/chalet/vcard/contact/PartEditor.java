package org.chalet.vcard.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.EditableCard;
import org.jspecify.annotations.Nullable;

/**
 * Gives a field other items. What is there already keeps its line; what looks changed keeps what
 * else its property says.
 */
final class PartEditor<T> {
  private final EditableCard card;
  private final Part<T> part;
  private final List<CardProperty> old;
  private final List<T> items;
  private final boolean[] used;

  PartEditor(EditableCard card, Part<T> part) {
    this.card = card;
    this.part = part;
    this.old = card.matching(part::is);
    this.items = old.stream().map(this::read).toList();
    this.used = new boolean[old.size()];
  }

  private T read(CardProperty property) {
    return part.read(property, card.label(property).orElse(null));
  }

  /** The first item is this from now on, the others stay; null for none. */
  void setFirst(@Nullable T wanted) {
    List<T> all = new ArrayList<>(items.isEmpty() ? items : items.subList(1, items.size()));
    if (wanted != null) {
      all.addFirst(wanted);
    }
    set(all, (one, other) -> true);
  }

  void set(List<T> wanted) {
    set(wanted, part::alike);
  }

  private void set(List<T> wanted, BiPredicate<T, T> alike) {
    if (items.equals(wanted)) {
      return;
    }
    @Nullable CardProperty[] formers = new CardProperty[wanted.size()];
    assign(wanted, formers, Object::equals);
    assign(wanted, formers, alike);
    List<CardProperty> now = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      now.add(written(wanted.get(i), formers[i]));
    }
    card.replace(old, now);
  }

  private void assign(List<T> wanted, @Nullable CardProperty[] formers, BiPredicate<T, T> same) {
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; formers[i] == null && j < items.size(); j++) {
        if (!used[j] && same.test(items.get(j), wanted.get(i))) {
          used[j] = true;
          formers[i] = old.get(j);
        }
      }
    }
  }

  private CardProperty written(T item, @Nullable CardProperty former) {
    if (former != null && read(former).equals(item)) {
      return former;
    }
    CardProperty property = part.write(item, former, card.version());
    String label = part.label(item);
    String before = former == null ? null : Labels.shown(card.label(former).orElse(null));
    return Objects.equals(before, label) ? property : card.labelled(property, label);
  }
}
