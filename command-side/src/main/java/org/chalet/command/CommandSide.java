package org.chalet.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chalet.command.eventstore.AppendQueue;
import org.chalet.command.eventstore.LogStorageEngine;
import org.chalet.command.eventstore.Recording;
import org.chalet.command.mail.Outbox;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.store.BlobStore;
import org.chalet.store.EventLog;
import org.chalet.store.ReadYourWrites;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;

/** The command side, assembled: contexts behind a command bus, over the log. */
public final class CommandSide implements Commands, AutoCloseable {
  private static final int TRIES = 5;
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);

  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final AppendQueue queue;
  private final ReadYourWrites gate;
  private final Repositories repositories;

  /**
   * What the command side stands on.
   *
   * @param reservations asked by plain names
   * @param soleWriter whether no other process appends to the log, so that states may be remembered
   * @param gate lets callers read what they wrote
   */
  public record Ground(
      EventLog log,
      EventTail tail,
      EventCodec codec,
      Reservations reservations,
      SecretVault vault,
      BlobStore blobs,
      Outbox outbox,
      InstantSource clock,
      boolean soleWriter,
      ReadYourWrites gate) {}

  public CommandSide(Ground ground, List<? extends ContextWiring> contexts) {
    this.gate = ground.gate();
    this.queue = new AppendQueue(ground.log(), ground.tail());
    this.repositories =
        new Repositories(
            ground, queue, contexts.stream().flatMap(c -> c.aggregates().stream()).toList());
    for (ContextWiring context : contexts) {
      for (Object handler : context.handlers(repositories.parts())) {
        new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
      }
    }
  }

  @Override
  public Receipt send(Command command, Trail trail) {
    CommandMessage<Command> message =
        new GenericCommandMessage<>(command, MetaData.with(LogStorageEngine.TRAIL, trail));
    for (int tried = 1; ; tried++) {
      try {
        return carryOut(message);
      } catch (ConcurrencyException | AggregateStreamCreationException | DeadlockException e) {
        if (tried == TRIES) {
          throw new Rejected(
              ErrorCode.CONCURRENT_CHANGE, "somebody else changed the same thing at the same time");
        }
      } catch (AggregateNotFoundException e) {
        throw new Rejected(ErrorCode.NOT_FOUND, "there is nothing of this name");
      }
    }
  }

  /** The states of streams, for those who decide nothing. */
  public StateReader states() {
    return repositories.states();
  }

  /** Forgets all that was read of the log, as after the erasure of a person. */
  public void forget() {
    repositories.forget();
  }

  @Override
  public void close() throws InterruptedException {
    repositories.close();
    queue.close();
  }

  private Receipt carryOut(CommandMessage<Command> message) {
    Result result = new Result();
    Recording recorded = Recording.of(() -> bus.dispatch(message, result));
    Object answer = result.orThrow();
    long position = recorded.position();
    boolean visible = position == 0 || gate.await(recorded.contexts(), position, VISIBLE_WITHIN);
    return new Receipt(answer, position, visible);
  }

  /** The bus answers on the calling thread. */
  private static final class Result implements CommandCallback<Object, Object> {
    private @Nullable CommandResultMessage<?> message;

    @Override
    public void onResult(CommandMessage<?> command, CommandResultMessage<?> answer) {
      message = answer;
    }

    @Nullable Object orThrow() {
      CommandResultMessage<?> answer = message;
      if (answer == null) {
        throw new IllegalStateException("a command was not answered");
      }
      if (answer.isExceptional()) {
        throw unchecked(answer.exceptionResult());
      }
      return answer.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
      return switch (failure) {
        case RuntimeException e -> e;
        case Error e -> throw e;
        default -> new IllegalStateException(failure);
      };
    }
  }
}
