package org.chalet.command.eventstore;

import java.util.HashSet;
import java.util.Set;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.message.EventName;
import org.jspecify.annotations.Nullable;

/** What one command recorded: filled while it is carried out, on the thread that carries it out. */
public final class Recording {
  private static final ScopedValue<Recording> CURRENT = ScopedValue.newInstance();

  private long position;
  private final Set<String> contexts = new HashSet<>();

  /** Runs the work with a recording of its own. */
  public static Recording of(Runnable work) {
    Recording recording = new Recording();
    ScopedValue.where(CURRENT, recording).run(work);
    return recording;
  }

  static @Nullable Recording current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Position of the last event, 0 when nothing was recorded. */
  public long position() {
    return position;
  }

  /** Contexts of the events, as views follow them. */
  public Set<String> contexts() {
    return contexts;
  }

  void stored(long lastPosition, Iterable<? extends Event> events) {
    position = Math.max(position, lastPosition);
    for (Event event : events) {
      EventName name = event.getClass().getAnnotation(EventName.class);
      contexts.add(name.value().substring(0, name.value().indexOf('.')));
    }
  }
}
