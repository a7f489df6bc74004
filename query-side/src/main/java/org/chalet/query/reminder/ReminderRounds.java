package org.chalet.query.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the objects whose alarms are due. What was noted or found is forgotten when all was
 * handed over, so what a crash leaves is done again; nothing is handed over twice.
 */
public final class ReminderRounds {
  /** How late a reminder is still told, as after the server was down. */
  public static final Duration LATE = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(ReminderRounds.class);
  private static final int PAGE = 200;
  private static final int SINCE = 1;
  private static final int CHANGED = 2;

  /** Commands that were decided so long ago may only be seen now. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  /** What cannot be looked at is tried again so much later. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private static final int MOST_REMEMBERED = 10_000;

  private final ReminderGround ground;
  private final ReminderNotes notes;
  private final DueObjects objects;
  private final BooleanSupplier shown;
  private long reached = -1;

  /** At which position what was found lately was changed: it is found again while it overlaps. */
  private final Map<String, Long> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /**
   * @param shown whether views show all that has happened until now
   */
  public ReminderRounds(
      ReminderGround ground, ReminderWays ways, ReminderCounts counts, BooleanSupplier shown) {
    this.ground = ground;
    this.notes = new ReminderNotes(ground.vault());
    this.objects = new DueObjects(ground, ways, counts, LATE);
    this.shown = shown;
  }

  /**
   * @param mayGoOn asked before each step
   */
  public void round(BooleanSupplier mayGoOn) {
    Instant now = ground.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    if (shown.getAsBoolean() && first(now, mayGoOn)) {
      again(now, mayGoOn);
    }
  }

  /** What was stored and is due for the first time; false when broken off. */
  private boolean first(Instant now, BooleanSupplier mayGoOn) {
    long before = notes.position();
    var due =
        Scan.of(ReminderProjection.BY_WAKE)
            .between(Math.max(0, before - OVERLAP.toSeconds()), now.getEpochSecond() + 1)
            .limit(PAGE);
    boolean found = false;
    List<Row> page = ground.view().get().rows(ReminderProjection.KIND, due);
    while (!page.isEmpty()) {
      for (Row row : page) {
        Long changed = row.number(CHANGED);
        if (changed.equals(known.get(row.id()))) {
          continue;
        }
        if (!mayGoOn.getAsBoolean()) {
          return false;
        }
        found = true;
        look(row.id(), Instant.ofEpochSecond(row.number(SINCE)), now);
        known.put(row.id(), changed);
      }
      page =
          page.size() < PAGE
              ? List.of()
              : ground
                  .view()
                  .get()
                  .rows(
                      ReminderProjection.KIND,
                      due.after(page.getLast().cursor(ReminderProjection.BY_WAKE)));
    }
    if (found || now.getEpochSecond() - reached >= OVERLAP.toSeconds()) {
      notes.reached(now.getEpochSecond());
      reached = now.getEpochSecond();
    }
    return true;
  }

  /** What was looked at before. */
  private void again(Instant now, BooleanSupplier mayGoOn) {
    List<ReminderNotes.Note> page = notes.after("", PAGE);
    while (!page.isEmpty()) {
      for (ReminderNotes.Note note : page) {
        if (note.due() > now.getEpochSecond() || !mayGoOn.getAsBoolean()) {
          return;
        }
        look(note.object(), Instant.ofEpochSecond(note.since()), now);
        notes.done(note);
      }
      page = notes.after(page.getLast().id(), PAGE);
    }
  }

  private void look(String object, Instant since, Instant now) {
    try {
      objects.look(object, since, now).ifPresent(next -> notes.put(next, object, now));
    } catch (StorageFailure later) {
      throw later;
    } catch (RuntimeException e) {
      LOG.error("Reminders of an object cannot be told; it is tried again in {}", PAUSE, e);
      notes.put(now.plus(PAUSE), object, since);
    }
  }
}
