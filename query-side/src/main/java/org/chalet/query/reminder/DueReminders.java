package org.chalet.query.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.icalendar.AlarmTimes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Ring;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.store.Document;

/**
 * What rang for somebody and still matters: each is looked up in its object as it is now, so what
 * was acknowledged, moved, declined or deleted is not shown.
 */
public final class DueReminders {
  private static final Duration SHOWN = Duration.ofDays(1);
  private static final int AT_THE_SAME_TIME = 20;

  private final ReminderGround ground;
  private final ReminderRecords records;

  public DueReminders(ReminderGround ground) {
    this.ground = ground;
    this.records = ground.records();
  }

  /**
   * A part of the list.
   *
   * @param last behind which it goes on
   */
  record Part(List<DueReminder> reminders, String last, boolean isLast) {}

  /** Behind which all that still matters is. */
  String oldest() {
    return ReminderRecords.before(ground.clock().instant().minus(SHOWN));
  }

  /**
   * In order of ringing.
   *
   * @param after behind which id; what rang more than a day ago is left out in any case
   */
  Part after(AccountId account, String after, int most) {
    String from = after.compareTo(oldest()) < 0 ? oldest() : after;
    List<ReminderRecords.Shown> page = records.after(account, from, most);
    List<DueReminder> due = new ArrayList<>();
    page.forEach(one -> find(account, one).ifPresent(due::add));
    return new Part(due, page.isEmpty() ? from : page.getLast().id(), page.size() < most);
  }

  private Optional<DueReminder> find(AccountId account, ReminderRecords.Shown shown) {
    Rung rung = shown.rung();
    Optional<StoredCollection> calendar =
        ground.calendars().collection(rung.calendar()).map(Document::value);
    Optional<Component> text = read(rung);
    if (calendar.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    StoredCollection there = calendar.get();
    Optional<Listener> owner = ground.listeners().of(there, new AccountId(there.owner()));
    Instant due = rung.dueAt();
    return ground
        .listeners()
        .of(there, account)
        .flatMap(reader ->
            AlarmTimes.between(
                    text.get(), due.minusSeconds(1), due, reader.zone(), AT_THE_SAME_TIME)
                .stream()
                .filter(rung::isSame)
                .filter(ring -> owner.filter(one -> declined(ring, one)).isEmpty())
                .findFirst()
                .map(ring -> DueReminder.of(shown, ring, reader.zone())));
  }

  private static boolean declined(Ring ring, Listener owner) {
    return DueObjects.isDeclined(ring.part(), owner);
  }

  private Optional<Component> read(Rung rung) {
    return ground
        .calendars()
        .object(rung.calendar(), rung.name())
        .flatMap(object -> {
          try {
            return Optional.of(ICalendars.parse(CollectionViews.bytes(object)));
          } catch (Rejected unreadable) {
            return Optional.empty(); // whoever looked at it when it rang has said so
          }
        });
  }
}
