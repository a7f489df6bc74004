package org.chalet.server;

import org.chalet.server.settings.RefusedToStart;
import org.chalet.store.StorageFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one line why the server does not start, where the cause is known; no stack trace. */
final class RefusalReporter implements SpringBootExceptionReporter {
  private static final Logger LOG = LoggerFactory.getLogger("org.chalet.server");

  @SuppressWarnings("unused") // the shape that Spring Boot asks for
  RefusalReporter(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedToStart || cause instanceof StorageFailure) {
        LOG.error("Chalet does not start: {}", cause.getMessage());
        return true;
      }
    }
    return false;
  }
}
