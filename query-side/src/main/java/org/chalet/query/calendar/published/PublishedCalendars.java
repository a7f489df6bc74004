package org.chalet.query.calendar.published;

import static org.chalet.query.calendar.published.PublicLinkSchema.LINKS;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chalet.calendar.CalendarLinks;
import org.chalet.calendar.PublicDetail;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Occurrence;
import org.chalet.icalendar.Occurrences;
import org.chalet.icalendar.PublicView;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.export.CalendarSelection;
import org.chalet.query.collection.StoredCollection;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What links of published calendars show. */
public final class PublishedCalendars {
  private static final int MOST_SHOWN = 2_000;

  private final Supplier<View> view;
  private final CalendarViews calendars;
  private final CalendarLinks links;
  private final Function<AccountId, ZoneId> zones;

  /**
   * @param zones where people live
   */
  public PublishedCalendars(
      Supplier<View> view,
      CalendarViews calendars,
      CalendarLinks links,
      Function<AccountId, ZoneId> zones) {
    this.view = view;
    this.calendars = calendars;
    this.links = links;
    this.zones = zones;
  }

  /**
   * A calendar as its link shows it.
   *
   * @param tag another one whenever it may look different
   * @param zone where its owner is
   */
  public record Published(
      String calendar,
      CollectionProperties face,
      PublicDetail detail,
      List<String> frames,
      String tag,
      ZoneId zone) {
    public Published {
      frames = List.copyOf(frames);
    }
  }

  /** How a calendar is published. */
  public Optional<PublicLinkDocument> of(String calendar) {
    return view.get().get(LINKS, calendar).map(Document::value);
  }

  /** Refuses UNKNOWN_PUBLIC_LINK, whatever is wrong with it. */
  public Published find(String link, String secret) {
    if (!links.admits(link, secret)) {
      throw unknown();
    }
    Document<PublicLinkDocument> found =
        view.get().find(LINKS, Scan.of(PublicLinkSchema.BY_LINK, link).limit(1)).stream()
            .findFirst()
            .orElseThrow(PublishedCalendars::unknown);
    PublicLinkDocument known = found.value();
    Document<StoredCollection> calendar =
        calendars.collection(known.calendar()).orElseThrow(PublishedCalendars::unknown);
    return new Published(
        known.calendar(),
        calendar.value().properties(),
        PublicDetail.of(known.detail()),
        known.frames(),
        calendars.lastChange(calendar) + "-" + found.position(),
        zones.apply(new AccountId(known.owner())));
  }

  /** Its objects as they are shown. */
  Iterator<Component> objects(Published published) {
    return shown(published, new CalendarSelection(calendars).all(published.calendar()));
  }

  /** What happens in a range, in order of start; no more than can be shown. */
  public List<Occurrence> between(Published published, Instant from, Instant until) {
    ZoneId zone = published.zone();
    List<Occurrence> found = new ArrayList<>();
    shown(
            published,
            new CalendarSelection(calendars).within(published.calendar(), from, until, zone))
        .forEachRemaining(object -> {
          int room = MOST_SHOWN - found.size();
          if (room > 0) {
            found.addAll(occurrences(object, from, until, zone, room));
          }
        });
    found.sort(Comparator.comparing(Occurrence::start).thenComparing(Occurrence::end));
    return found;
  }

  /** Nothing of what happens too often to be told. */
  private static List<Occurrence> occurrences(
      Component object, Instant from, Instant until, ZoneId zone, int room) {
    try {
      return Occurrences.between(object, from, until, zone, room);
    } catch (Rejected tooMany) {
      return List.of();
    }
  }

  private static Iterator<Component> shown(Published published, Iterator<byte[]> texts) {
    return new Iterator<>() {
      private Optional<Component> next = Optional.empty();

      @Override
      public boolean hasNext() {
        while (next.isEmpty() && texts.hasNext()) {
          next = read(texts.next(), published.detail());
        }
        return next.isPresent();
      }

      @Override
      public Component next() {
        boolean unused = hasNext();
        Component shown = next.orElseThrow();
        next = Optional.empty();
        return shown;
      }
    };
  }

  private static Optional<Component> read(byte[] text, PublicDetail detail) {
    try {
      return PublicView.of(ICalendars.parse(text), detail == PublicDetail.FULL);
    } catch (Rejected unreadable) {
      return Optional.empty();
    }
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_PUBLIC_LINK, "this link leads nowhere, or no more");
  }
}
