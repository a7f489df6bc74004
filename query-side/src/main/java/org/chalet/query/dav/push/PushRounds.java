package org.chalet.query.dav.push;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.objects.HomeBranch;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.push.PushNotes.Note;
import org.chalet.query.dav.push.PushService.Delivery;
import org.chalet.query.dav.sync.SyncToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. What changed is looked up when it is sent, as whoever registered sees it then:
 * of what they may not read any more nothing is told.
 */
public final class PushRounds {
  private static final Logger LOG = LoggerFactory.getLogger(PushRounds.class);
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 10;
  private static final int MOST_UNDER_WAY = 64;

  /** Push services that let one person wait do not hold up everybody else. */
  private static final int MOST_OF_ACCOUNT = 8;

  private static final int MOST_FAILURES = 10;
  private static final long FIRST_PAUSE = 30;
  private static final long LONGEST_PAUSE = Duration.ofHours(12).toSeconds();

  private final PushRegistrations registrations;
  private final PushNotes notes;
  private final PushService service;
  private final PushTopics topics;
  private final SyncToken tokens;
  private final BooleanSupplier shown;
  private final Executor executor;
  private final Pace pace = new Pace();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /** What is due of one registration. */
  private record Due(List<String> notes, Changes changes) {
    Due and(Note note) {
      List<String> all = new ArrayList<>(notes);
      all.add(note.id());
      return new Due(all, changes.or(note.changes()));
    }
  }

  /**
   * @param shown whether views show all that has happened until now
   * @param executor on which messages are sent, each for itself
   */
  public PushRounds(
      PushGround ground,
      List<HomeBranch> homes,
      URI publicUrl,
      BooleanSupplier shown,
      Executor executor) {
    this.registrations = ground.registrations();
    this.notes = ground.notes();
    this.service = ground.service();
    this.topics = new PushTopics(homes);
    this.tokens = new SyncToken(publicUrl);
    this.shown = shown;
    this.executor = executor;
  }

  public void round(BooleanSupplier mayGoOn) {
    Map<String, Due> due = due();
    if (due.isEmpty() || !shown.getAsBoolean()) {
      return;
    }
    for (Map.Entry<String, Due> one : due.entrySet()) {
      if (!mayGoOn.getAsBoolean()) {
        return;
      }
      if (!underWay.contains(one.getKey())) {
        handle(one.getKey(), one.getValue());
      }
    }
  }

  private Map<String, Due> due() {
    long now = registrations.now();
    Map<String, Due> due = new LinkedHashMap<>();
    List<Note> page = notes.after("", PAGE);
    for (int pages = 1; !page.isEmpty(); pages++) {
      for (Note note : page) {
        if (note.due() > now) {
          return due;
        }
        due.merge(
            note.registration(),
            new Due(List.of(note.id()), note.changes()),
            (before, unused) -> before.and(note));
      }
      page = pages == MOST_PAGES ? List.of() : notes.after(page.getLast().id(), PAGE);
    }
    return due;
  }

  private void handle(String id, Due due) {
    Optional<PushRegistration> found = registrations.find(id);
    if (found.isEmpty()) {
      notes.done(due.notes());
      return;
    }
    PushRegistration registration = found.get();
    long now = registrations.now();
    long next = Math.max(registration.notBefore(), pace.next(registration, now));
    if (next > now) {
      notes.putOff(due.notes(), next, id, due.changes());
      return;
    }
    Optional<DavResource> at = topics.at(registration.path(), registration.reader());
    if (!at.flatMap(topics::of).equals(Optional.of(registration.topic()))) {
      registrations.remove(registration);
      notes.done(due.notes());
      return;
    }
    if (mayBeSent(registration.account())) {
      send(registration, due, message(registration, at.orElseThrow(), due.changes()));
    }
  }

  private boolean mayBeSent(String account) {
    return underWay.size() < MOST_UNDER_WAY
        && underWay.stream().filter(id -> id.startsWith(account + '/')).count() < MOST_OF_ACCOUNT;
  }

  private PushMessage message(PushRegistration registration, DavResource at, Changes changes) {
    String token = at instanceof ObjectCollection collection ? tokens.of(collection.state()) : null;
    return PushMessage.of(
        registration.key(), PushTopics.told(registration.topic()), changes, token);
  }

  private void send(PushRegistration registration, Due due, PushMessage message) {
    pace.sent(registration, registrations.now());
    underWay.add(registration.id());
    executor.execute(() -> {
      try {
        settle(registration, due, service.deliver(registration.subscription(), message));
      } catch (RuntimeException e) {
        LOG.error("A push message cannot be sent; it is tried again", e);
      } finally {
        underWay.remove(registration.id());
      }
    });
  }

  private void settle(PushRegistration registration, Due due, Delivery delivery) {
    switch (delivery) {
      case Delivery.Taken _ -> {
        if (registration.failures() > 0) {
          registrations.note(registration, registration.paused(0, 0));
        }
        notes.done(due.notes());
      }
      case Delivery.Gone _ -> {
        registrations.remove(registration);
        notes.done(due.notes());
      }
      case Delivery.Later later -> again(registration, due, later.pause().toSeconds());
    }
  }

  /** Each pause is twice the one before, and as long as the push service asks for. */
  private void again(PushRegistration registration, Due due, long asked) {
    int failures = registration.failures() + 1;
    if (failures > MOST_FAILURES) {
      registrations.remove(registration);
      notes.done(due.notes());
      return;
    }
    long pause = Math.max(asked, FIRST_PAUSE << (failures - 1));
    long until = registrations.now() + Math.min(pause, LONGEST_PAUSE);
    registrations.note(registration, registration.paused(failures, until));
    notes.putOff(due.notes(), until, registration.id(), due.changes());
  }
}
