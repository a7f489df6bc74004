package org.chalet.command;

import java.util.List;
import java.util.function.Function;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.chalet.kernel.message.Event;
import org.jspecify.annotations.Nullable;

/**
 * Streams of one kind whose states are values: a decision is a pure function from the state to the
 * events. States stay in memory also when a command is refused, so that a decision costs the same
 * however long the stream is. Each stream is locked until the command ends.
 */
public final class EventSourced<S> {
  private final String type;
  private final Evolution<S> evolution;
  private final S initial;
  private final StateReader states;
  private final EventBus events;
  private final LockFactory locks;

  EventSourced(
      String type,
      Evolution<S> evolution,
      S initial,
      StateReader states,
      EventBus events,
      LockFactory locks) {
    this.type = type;
    this.evolution = evolution;
    this.initial = initial;
    this.states = states;
    this.events = events;
    this.locks = locks;
  }

  /**
   * Records what the decision answers.
   *
   * @return sequence of the last event of the stream then; -1 without any
   */
  public long decide(String stream, Function<S, ? extends List<? extends Event>> decision) {
    Opened opened = open(stream);
    for (Event event : decision.apply(opened.value())) {
      opened.record(event);
    }
    return opened.state.next() - 1;
  }

  /** The state with what this command has decided so far. */
  public S state(String stream) {
    return open(stream).value();
  }

  /** Sequence of the last event of the stream, with what was decided just now; -1 without any. */
  public long version(String stream) {
    return open(stream).state.next() - 1;
  }

  private Opened open(String stream) {
    UnitOfWork<?> work = CurrentUnitOfWork.get().root();
    return work.getOrComputeResource(type + ' ' + stream, key -> open(stream, work));
  }

  private Opened open(String stream, UnitOfWork<?> work) {
    Lock lock = locks.obtainLock(stream);
    work.onCleanup(done -> lock.release());
    Opened opened = new Opened(stream, states.current(stream, evolution));
    work.afterCommit(done -> opened.committed());
    return opened;
  }

  /** A stream as one command sees it. */
  private final class Opened {
    private final String stream;
    private final long before;
    private StreamState<S> state;

    Opened(String stream, StreamState<S> state) {
      this.stream = stream;
      this.before = state.next();
      this.state = state;
    }

    S value() {
      @Nullable S value = state.value();
      return value == null ? initial : value;
    }

    void record(Event event) {
      events.publish(new GenericDomainEventMessage<>(type, stream, state.next(), event));
      state = state.after(evolution.after(state.value(), event));
    }

    void committed() {
      if (state.next() > before) {
        states.remember(stream, evolution, state);
      }
    }
  }
}
