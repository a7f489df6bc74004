package org.chalet.query.dav.caldav;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.icalendar.CalendarFilter;
import org.chalet.icalendar.CompFilter;
import org.chalet.icalendar.TextMatch;
import org.chalet.icalendar.TimeRange;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.dav.objects.ObjectResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a filter is answered: what the index can decide is decided there, only what is left is read
 * and looked into.
 */
final class CalendarSearch {
  private static final Logger LOG = LoggerFactory.getLogger(CalendarSearch.class);

  /** What the index says of an object. */
  enum Verdict {
    MATCHES,
    DOES_NOT_MATCH,
    HAS_TO_BE_READ
  }

  private final CalendarFilter filter;
  private final ZoneId floating;
  private final ParsedCalendars parsed;
  private final Optional<String> component;
  private final boolean rangeIsAll;
  private final long from;
  private final long until;
  private final List<TextMatch> uidMatches;

  CalendarSearch(CalendarFilter filter, ZoneId floating, ParsedCalendars parsed) {
    this.filter = filter;
    this.floating = floating;
    this.parsed = parsed;
    this.component = filter.componentName();
    Optional<TimeRange> range = filter.indexRange();
    this.from = range.flatMap(TimeRange::start).map(s -> s.getEpochSecond()).orElse(Long.MIN_VALUE);
    this.until = range.flatMap(TimeRange::end).map(e -> e.getEpochSecond()).orElse(Long.MAX_VALUE);
    this.rangeIsAll = component.isPresent() && asksForTimeAlone(filter.root());
    this.uidMatches = component.isPresent() ? uidMatches(filter.root()) : List.of();
  }

  private static boolean asksForTimeAlone(CompFilter root) {
    if (!root.propFilters().isEmpty() || root.compFilters().size() != 1) {
      return false;
    }
    CompFilter only = root.compFilters().getFirst();
    return !only.isNotDefined() && only.propFilters().isEmpty() && only.compFilters().isEmpty();
  }

  private static List<TextMatch> uidMatches(CompFilter root) {
    return root.compFilters().stream()
        .filter(inner -> !inner.isNotDefined())
        .limit(root.compFilters().size() == 1 ? 1 : 0)
        .flatMap(inner -> inner.propFilters().stream())
        .filter(property -> property.name().equals("UID"))
        .flatMap(property -> property.textMatch().stream())
        .toList();
  }

  /** Everything that may match, as the index knows it. */
  Iterator<CalendarCandidate> candidates(CalendarCollection calendar) {
    return calendar.candidates(component, from, indexed(until));
  }

  /** What is due in the very moment in which a range ends still meets it (RFC 4791, 9.9). */
  private long indexed(long end) {
    return end == Long.MAX_VALUE || !component.equals(Optional.of("VTODO")) ? end : end + 1;
  }

  Verdict verdict(CalendarCandidate candidate) {
    for (TextMatch match : uidMatches) {
      if (!match.matches(candidate.uid())) {
        return Verdict.DOES_NOT_MATCH;
      }
    }
    if (!rangeIsAll) {
      return Verdict.HAS_TO_BE_READ;
    }
    if (filter.indexRange().isEmpty() || candidate.surelyMeets(from, until)) {
      return Verdict.MATCHES;
    }
    return candidate.isExact() ? Verdict.DOES_NOT_MATCH : Verdict.HAS_TO_BE_READ;
  }

  /** Looks into an object; one that cannot be read matches nothing. */
  boolean matches(ObjectResource object) {
    byte[] bytes = object.bytes();
    try {
      return bytes != null && filter.matches(parsed.get(object.row().etag(), bytes), floating);
    } catch (Rejected unreadable) {
      return false;
    } catch (RuntimeException e) {
      LOG.warn("{} is left out of queries: {}", object.href(), e.toString());
      return false;
    }
  }
}
