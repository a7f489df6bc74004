package org.chalet.query.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.Ring;
import org.chalet.scheduling.itip.CalendarAddress;

/** Tells people of one alarm, on the way that it asks for, once. */
final class Ringing {
  private static final String WEBHOOK = "X-CHALET-WEBHOOK";

  private final ReminderRecords records;
  private final ReminderWays ways;
  private final ReminderBell bell;
  private final ReminderCounts counts;
  private final Duration late;

  /**
   * @param late until when a reminder is worth being told
   */
  Ringing(
      ReminderRecords records,
      ReminderWays ways,
      ReminderBell bell,
      ReminderCounts counts,
      Duration late) {
    this.records = records;
    this.ways = ways;
    this.bell = bell;
    this.counts = counts;
    this.late = late;
  }

  /**
   * @param listeners all who may be told, the calendar's owner first
   * @param now those among them for whom the alarm rings now
   */
  void ring(Rung rung, Ring ring, List<Listener> listeners, List<Listener> now, Instant at) {
    switch (value(ring.alarm(), "ACTION").toUpperCase(Locale.ROOT)) {
      case "DISPLAY", "AUDIO" -> now.forEach(one -> show(one, rung, at));
      case "EMAIL" -> {
        List<Listener> meant = meant(ring.alarm(), listeners);
        now.stream().filter(meant::contains).forEach(one -> mail(one, rung, ring, at));
      }
      case WEBHOOK -> now.forEach(one -> call(one, rung, ring, at));
      default -> {} // RFC 5545, 3.8.6.1: what is not known is ignored
    }
  }

  /** Whom the alarm names, as far as they may be told; else the owner. */
  private static List<Listener> meant(Component alarm, List<Listener> listeners) {
    Set<String> named = new HashSet<>();
    for (Property attendee : alarm.properties("ATTENDEE")) {
      named.add(new CalendarAddress(attendee.value()).uri());
    }
    List<Listener> meant =
        listeners.stream()
            .filter(one -> one.addresses().stream().anyMatch(named::contains))
            .toList();
    return meant.isEmpty() ? listeners.subList(0, 1) : meant;
  }

  private void show(Listener listener, Rung rung, Instant at) {
    if (!records.isSent(listener.account(), rung.key())) {
      counts.countSent();
    }
    records.show(listener.account(), rung, at);
    bell.ring(listener.account());
  }

  private void mail(Listener listener, Rung rung, Ring ring, Instant at) {
    once(listener, rung, at, () -> ways.mail(reminding(listener, rung, ring)));
  }

  private void call(Listener listener, Rung rung, Ring ring, Instant at) {
    String webhook = value(ring.alarm(), WEBHOOK);
    once(listener, rung, at, () -> ways.webhook(webhook, reminding(listener, rung, ring)));
  }

  private interface Way {
    boolean take();
  }

  /** Recorded when it was handed over: what a crash leaves between is handed over again. */
  private void once(Listener listener, Rung rung, Instant at, Way way) {
    if (records.isSent(listener.account(), rung.key())) {
      return;
    }
    if (way.take()) {
      counts.countSent();
    } else {
      counts.countRefused();
    }
    records.sent(listener.account(), rung.key(), at);
  }

  private Reminding reminding(Listener listener, Rung rung, Ring ring) {
    return Reminding.of(listener, rung.key(), ring, rung.dueAt().plus(late));
  }

  private static String value(Component alarm, String name) {
    return alarm.property(name).map(Property::value).orElse("").strip();
  }
}
