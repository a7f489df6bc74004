package org.chalet.command;

import java.time.InstantSource;
import org.axonframework.modelling.command.Repository;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;

/** What command handlers are made from. */
public interface CommandSideParts {
  /** The repository of an aggregate that some {@link ContextWiring} lists. */
  <T> Repository<T> repository(Class<T> aggregate);

  StateReader states();

  Reservations reservations();

  SecretVault vault();

  InstantSource clock();
}
