package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Edits of one instance of a calendar object, of it and what follows, or of all. Whatever an edit
 * does not touch stays, known or not.
 *
 * @param kept what stays of the object; null where nothing does
 * @param split the instances from the edited one on as an object of their own; null where the
 *     series was not cut
 */
public record SeriesEdit(@Nullable Component kept, @Nullable Component split) {
  /**
   * The object after a change.
   *
   * @param instance which one is meant, as {@link Occurrence#recurrenceId} tells it; null for what
   *     does not recur, and for the first of all. Refuses INVALID_INSTANCE
   * @param uid of what follows, where the series is cut
   * @param change gets the instance as a component, with the rule of its series unless it is about
   *     that one alone; when the start that it answers is another, the series moves along. Refuses
   *     SERIES_CANNOT_CHANGE where that cannot be told
   */
  public static SeriesEdit change(
      Component calendar,
      EditScope scope,
      @Nullable String instance,
      String uid,
      UnaryOperator<Component> change) {
    Optional<Series> known = Series.of(calendar);
    if (known.isEmpty()) {
      return new SeriesEdit(changedAlone(calendar, instance, change), null);
    }
    Series series = known.get();
    if (scope == EditScope.ALL) {
      Moment at = instance == null ? series.start() : series.instance(instance);
      return new SeriesEdit(changedAll(series, at, change), null);
    }
    Moment at = series.instance(required(instance));
    if (scope == EditScope.THIS) {
      return new SeriesEdit(changedOne(series, at, change), null);
    }
    SeriesSplit split = new SeriesSplit(series, at);
    if (split.isWhole()) {
      return new SeriesEdit(changedAll(series, at, change), null);
    }
    Component tail = split.tail(uid);
    Component changed =
        Series.of(tail)
            .map(following -> changedAll(following, at, change))
            .orElseGet(() -> changedAlone(tail, null, change));
    return new SeriesEdit(split.head().map(split::linkedHead).orElse(null), changed);
  }

  /** The object after a deletion. */
  public static SeriesEdit delete(Component calendar, EditScope scope, @Nullable String instance) {
    Optional<Series> known = Series.of(calendar);
    if (known.isEmpty()) {
      return new SeriesEdit(deletedAlone(calendar, instance), null);
    }
    if (scope == EditScope.ALL) {
      return new SeriesEdit(null, null);
    }
    Series series = known.get();
    Moment at = series.instance(required(instance));
    if (scope == EditScope.THIS) {
      return new SeriesEdit(happening(withoutOne(series, at)), null);
    }
    SeriesSplit split = new SeriesSplit(series, at);
    return new SeriesEdit(split.isWhole() ? null : split.head().orElse(null), null);
  }

  /** The instance as a component, whether it differs from its series or not. */
  public static Component instance(Component calendar, @Nullable String instance) {
    Optional<Series> known = Series.of(calendar);
    if (known.isPresent() && instance != null) {
      Moment at = known.get().instance(instance);
      return known.get().override(at).orElseGet(() -> derived(known.get(), at));
    }
    return alone(calendar, instance);
  }

  private static String required(@Nullable String instance) {
    if (instance == null) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "it recurs: say which instance is meant");
    }
    return instance;
  }

  private static @Nullable Component happening(Component calendar) {
    return SeriesSplit.happens(calendar) ? calendar : null;
  }

  private static Component changedOne(Series series, Moment at, UnaryOperator<Component> change) {
    Optional<Component> known = series.override(at);
    if (known.filter(RecurrenceSet::isForFuture).isPresent()) {
      throw new Rejected(
          ErrorCode.SERIES_CANNOT_CHANGE, "this instance changes what follows by its RANGE");
    }
    Component override = known.orElseGet(() -> derived(series, at));
    return replaced(series.calendar(), known.orElse(null), change.apply(override));
  }

  private static Component derived(Series series, Moment at) {
    return DerivedInstances.of(
            series.calendar(), series.master(), Series.time("RECURRENCE-ID", series.master(), at))
        .orElseThrow(Series::none);
  }

  private static Component changedAll(Series series, Moment at, UnaryOperator<Component> change) {
    long by = at.local() - series.start().local();
    Component changed = Series.shifted(change.apply(series.movedTo(at)), -by, series.zones());
    if (!RecurrenceSet.recurs(changed)) {
      return alone(series, changed.without("EXDATE"));
    }
    SeriesShift shift = new SeriesShift(series, changed);
    List<Component> parts = new ArrayList<>();
    for (Component part : series.calendar().components()) {
      if (part.isSame(series.master())) {
        parts.add(shift.master());
      } else if (part.name().equals(series.master().name())) {
        shift
            .override(part)
            .map(override -> SharedWords.applied(override, series.master(), changed))
            .ifPresent(parts::add);
      } else {
        parts.add(part);
      }
    }
    return series.calendar().withComponents(parts);
  }

  private static Component alone(Series series, Component master) {
    List<Component> parts = new ArrayList<>();
    for (Component part : series.calendar().components()) {
      if (part.isSame(series.master())) {
        parts.add(master);
      } else if (!part.name().equals(master.name())) {
        parts.add(part);
      }
    }
    return series.calendar().withComponents(parts);
  }

  private static Component withoutOne(Series series, Moment at) {
    Property excluded = Series.time("EXDATE", series.master(), at);
    List<Component> parts = new ArrayList<>();
    for (Component part : series.calendar().components()) {
      if (part.isSame(series.master())) {
        parts.add(Series.plus(part, excluded));
      } else if (!part.has("RECURRENCE-ID")
          || series.id(part).filter(id -> Series.isSame(id, at)).isEmpty()) {
        parts.add(part);
      }
    }
    return series.calendar().withComponents(parts);
  }

  private static Component changedAlone(
      Component calendar, @Nullable String instance, UnaryOperator<Component> change) {
    Component part = alone(calendar, instance);
    return replaced(calendar, part, change.apply(part));
  }

  private static @Nullable Component deletedAlone(Component calendar, @Nullable String instance) {
    Component part = alone(calendar, instance);
    List<Component> parts = new ArrayList<>(calendar.components());
    parts.removeIf(one -> one.isSame(part));
    boolean left = parts.stream().anyMatch(one -> one.name().equals(part.name()));
    return left ? calendar.withComponents(parts) : null;
  }

  /** What does not recur, or one of some instances of which the series is not known. */
  private static Component alone(Component calendar, @Nullable String instance) {
    Optional<Component> master = Series.master(calendar);
    if (instance == null && master.isPresent()) {
      return master.get();
    }
    InstanceKeys keys = new InstanceKeys(calendar);
    Optional<String> wanted =
        instance == null ? Optional.empty() : keys.of(Property.of("RECURRENCE-ID", instance));
    return calendar.components().stream()
        .filter(part -> part.has("RECURRENCE-ID"))
        .filter(part ->
            wanted.isPresent() && part.property("RECURRENCE-ID").flatMap(keys::of).equals(wanted))
        .findFirst()
        .orElseThrow(Series::none);
  }

  private static Component replaced(
      Component calendar, @Nullable Component former, Component changed) {
    List<Component> parts = new ArrayList<>(calendar.components());
    if (former == null) {
      parts.add(changed);
    } else {
      parts.replaceAll(part -> part.isSame(former) ? changed : part);
    }
    return calendar.withComponents(parts);
  }
}
