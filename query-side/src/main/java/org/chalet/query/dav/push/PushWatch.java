package org.chalet.query.dav.push;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.calendar.FeedRounds;

/**
 * Notes for every event of the log who is to be told of it. Clients are told once of all that
 * happens within a second.
 */
public final class PushWatch implements FeedRounds.Watch {
  /** Until then all of that second has been noted. */
  private static final long SECONDS = 2;

  private static final int MOST_REMEMBERED = 10_000;

  private final PushRegistrations registrations;
  private final PushNotes notes;
  private final Silences silences;

  /** What was noted for a registration last, so that it is not written again. */
  private final Map<String, Written> written =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private record Written(long due, Changes changes) {}

  public PushWatch(PushGround ground) {
    this.registrations = ground.registrations();
    this.notes = ground.notes();
    this.silences = ground.silences();
  }

  /** Takes an event; whether something was noted. */
  public boolean take(EventEnvelope event) {
    LostAccess.by(event.payload()).ifPresent(lost -> lost.apply(registrations));
    boolean noted = false;
    for (Concerned concerned : Concerned.by(event.payload())) {
      List<PushRegistration> told = registrations.ofTopic(concerned.topic());
      Predicate<PushRegistration> wanted =
          told.isEmpty() ? one -> false : wanted(concerned, event.trail());
      noted |= note(told.stream().filter(wanted).toList(), concerned.changes());
    }
    return noted;
  }

  /** What is fetched is in no event. */
  @Override
  public void contentChanged(String calendar) {
    boolean unused = note(registrations.ofTopic(calendar), Changes.CONTENT);
  }

  @Override
  public void faceChanged(String calendar, String owner) {
    for (Concerned concerned : Concerned.looksOtherwise(calendar, owner)) {
      boolean unused = note(registrations.ofTopic(concerned.topic()), concerned.changes());
    }
  }

  private Predicate<PushRegistration> wanted(Concerned concerned, Trail trail) {
    Set<String> silent = silences.of(trail.command());
    return one ->
        (concerned.reader() == null || concerned.reader().equals(one.account()))
            && !(one.account().equals(trail.actor())
                && (silent.contains(Silences.EVERYBODY) || silent.contains(one.key())));
  }

  private synchronized boolean note(List<PushRegistration> told, Changes changes) {
    boolean noted = false;
    for (PushRegistration one : told) {
      Changes wanted = changes.and(one.wanted());
      if (wanted.any()) {
        noted |= note(one.id(), wanted);
      }
    }
    return noted;
  }

  private boolean note(String registration, Changes changes) {
    long due = registrations.now() + SECONDS;
    Written before = written.get(registration);
    Changes all = before != null && before.due() == due ? before.changes().or(changes) : changes;
    Written now = new Written(due, all);
    if (now.equals(before)) {
      return false;
    }
    notes.put(due, registration, all);
    written.put(registration, now);
    return true;
  }
}
