package org.chalet.command;

import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Aggregates of one kind by their stream. Each is locked until the command ends; one without events
 * is a fresh one, and says itself what it refuses then.
 */
public final class Aggregates<T> {
  private final Repository<T> repository;
  private final Function<String, T> fresh;

  public Aggregates(Repository<T> repository, Function<String, T> fresh) {
    this.repository = repository;
    this.fresh = fresh;
  }

  public void tell(String stream, Consumer<T> decision) {
    load(stream).execute(decision);
  }

  public <R> R ask(String stream, Function<T, R> decision) {
    return load(stream).invoke(decision);
  }

  /** Sequence of the last event of the stream, with what was decided just now; -1 without any. */
  public long version(String stream) {
    Long version = load(stream).version();
    return version == null ? -1 : version;
  }

  private Aggregate<T> load(String stream) {
    try {
      return repository.loadOrCreate(stream, () -> fresh.apply(stream));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("cannot make a fresh aggregate", e);
    }
  }
}
