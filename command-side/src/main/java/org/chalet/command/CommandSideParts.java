package org.chalet.command;

import java.time.InstantSource;
import org.axonframework.modelling.command.Repository;
import org.chalet.command.mail.Outbox;
import org.chalet.store.BlobStore;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;

/** What command handlers are made from. */
public interface CommandSideParts {
  /** The repository of an aggregate that some {@link ContextWiring} lists. */
  <T> Repository<T> repository(Class<T> aggregate);

  /**
   * Streams of one kind, decided upon by their states.
   *
   * @param type what the log calls them
   * @param initial the state of a stream without events
   */
  <S> EventSourced<S> eventSourced(String type, Evolution<S> evolution, S initial);

  StateReader states();

  Reservations reservations();

  SecretVault vault();

  BlobStore blobs();

  Outbox outbox();

  InstantSource clock();
}
