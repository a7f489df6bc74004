package org.chalet.query.finding;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalet.icalendar.CalendarObject;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.TextEntry;
import org.chalet.store.TextIndex;
import org.chalet.vcard.VCard;

/**
 * How an object is found. It holds the words of the object, but not its texts.
 *
 * @param owner of the collection: {@code account:…}, or {@code organization:…}
 * @param order see {@link FindOrder}: what happens, by its end; what has no time, by when it was
 *     written
 */
public record Findable(
    String collection,
    String name,
    String owner,
    long order,
    Set<String> title,
    Set<String> text,
    Set<String> tags) {
  private static final int MOST_WORDS = 1000;
  private static final int LONGEST_TEXT = 20_000;

  public static final Index<Findable> OF_COLLECTION =
      new Index<>(
          "of_collection",
          List.of(Field.text("collection", Findable::collection)),
          List.of(),
          false);

  public static final Index<Findable> OF_OWNER =
      new Index<>("of_owner", List.of(Field.text("owner", Findable::owner)), List.of(), false);

  public static final Kind<Findable> KIND =
      new Kind<>(
          "findables",
          Findable.class,
          List.of(OF_COLLECTION, OF_OWNER),
          new TextIndex<>(Findable::entry));

  public Findable {
    title = Set.copyOf(title);
    text = Set.copyOf(text);
    tags = Set.copyOf(tags);
  }

  /**
   * Where an object stands, and when it was written.
   *
   * @param modified in epoch seconds
   * @param position of the event that says so
   */
  public record Place(
      String collection,
      String name,
      String owner,
      long modified,
      long position,
      FindOrder.View view) {
    public String id() {
      return CollectionKinds.idOf(collection, name);
    }

    private long order(long time) {
      return view == FindOrder.View.DIRECTORY
          ? FindOrder.timeless(id(), view)
          : FindOrder.of(time, position, view);
    }
  }

  public TextEntry entry() {
    return new TextEntry(FindTags.scope(owner), order, title, text, tags);
  }

  public static Findable of(CalendarObject object, Place place) {
    Set<String> tags =
        ObjectTexts.addresses(object)
            .map(FindTags::person)
            .collect(Collectors.toCollection(HashSet::new));
    tags.add(FindTags.kind(FindKind.of(object.componentName()).token()));
    long start = object.span().start();
    long end = object.span().end();
    boolean timed = start <= end && (start != Long.MIN_VALUE || end != Long.MAX_VALUE);
    if (timed) {
      tags.addAll(FindTags.times(start, end));
    }
    return of(place, timed ? end : place.modified(), ObjectTexts.of(object), tags);
  }

  public static Findable of(VCard card, Place place) {
    Set<String> tags =
        CardTexts.addresses(card)
            .map(FindTags::person)
            .collect(Collectors.toCollection(HashSet::new));
    tags.add(FindTags.kind(FindKind.CARD.token()));
    return of(place, place.modified(), CardTexts.of(card), tags);
  }

  private static Findable of(Place place, long time, List<FieldText> texts, Set<String> tags) {
    Set<String> title = new LinkedHashSet<>();
    Set<String> text = new LinkedHashSet<>();
    for (FieldText one : texts) {
      String begin = one.text().substring(0, Math.min(one.text().length(), LONGEST_TEXT));
      new FieldText(one.field(), one.isTitle(), begin)
          .words()
          .distinct()
          .limit(MOST_WORDS)
          .forEach(one.isTitle() ? title::add : text::add);
    }
    text.removeAll(title);
    tags.add(FindTags.collection(place.collection()));
    tags.add(FindTags.scope(place.owner()));
    return new Findable(
        place.collection(),
        place.name(),
        place.owner(),
        place.order(time),
        first(title),
        first(text),
        tags);
  }

  /** Whoever stores a whole book in an event finds it by its beginning. */
  private static Set<String> first(Set<String> words) {
    return words.stream().limit(MOST_WORDS).collect(Collectors.toSet());
  }
}
