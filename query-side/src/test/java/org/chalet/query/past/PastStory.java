package org.chalet.query.past;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarScopes;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.PastName;
import org.chalet.query.projection.Replaying;
import org.chalet.query.projection.Story;
import org.chalet.store.View;

/** Calendars of Anna's, what happens to them, and how they were. */
final class PastStory {
  static final String ANNA = "account:anna";

  final Story story = new Story();

  long happened(String stream, Event event) {
    return story.happened(ANNA, stream, event);
  }

  long create(String calendar, String segment, String name) {
    return happened(
        calendar,
        new CalendarCreated(
            calendar, ANNA, segment, List.of("VEVENT"), CollectionProperties.named(name), false));
  }

  long put(String calendar, String name, String text) {
    return putWithUid(calendar, name, "uid-" + name, text);
  }

  long putWithUid(String calendar, String name, String uid, String text) {
    return happened(
        stream(calendar, name),
        new CalendarObjectPut(calendar, ANNA, name, uid, "VEVENT", text, null));
  }

  long delete(String calendar, String name) {
    return happened(
        stream(calendar, name), new CalendarObjectDeleted(calendar, ANNA, name, "uid-" + name));
  }

  long deleteAll(String calendar, String segment) {
    return happened(calendar, new CalendarDeleted(calendar, ANNA, segment));
  }

  long restore(String calendar, String segment, String name) {
    return happened(
        calendar,
        new CalendarRestored(
            calendar, ANNA, segment, List.of("VEVENT"), CollectionProperties.named(name)));
  }

  private static String stream(String calendar, String name) {
    return ObjectId.ofCalendarObject(new CalendarId(calendar), name);
  }

  View replayed() {
    return Replaying.whole(story, new PastProjection());
  }

  Past past(View view) {
    return new Past(() -> view, Recorded.in(story.log, story.codec), position -> true, story.clock);
  }

  Optional<Held> find(View view, String name) {
    return past(view).inHome(CalendarScopes.home(ANNA), PastName.of(name).orElseThrow());
  }

  /** Texts by names; listed, and asked for by name. */
  static Map<String, String> content(Held held) {
    Map<String, HeldObject> listed = new TreeMap<>();
    Iterator<HeldObject> objects = held.objects();
    while (objects.hasNext()) {
      HeldObject object = objects.next();
      if (listed.put(object.row().name(), object) != null) {
        throw new AssertionError("told twice: " + object.row().name());
      }
    }
    if (held.count() != listed.size()) {
      throw new AssertionError("counted " + held.count() + ", found " + listed.size());
    }
    Map<String, HeldObject> named = new TreeMap<>(held.objects(listed.keySet()));
    if (!named.equals(listed)) {
      throw new AssertionError("asked by name it says " + named + ", not " + listed);
    }
    Map<Long, byte[]> texts =
        held.texts(listed.values().stream().map(HeldObject::content).toList());
    Map<String, String> content = new TreeMap<>();
    listed.forEach((name, object) -> {
      byte[] text = texts.get(object.content());
      content.put(name, text == null ? "gone" : new String(text, StandardCharsets.UTF_8));
    });
    return content;
  }
}
