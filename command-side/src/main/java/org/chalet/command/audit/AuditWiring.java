package org.chalet.command.audit;

import java.util.List;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;

/** Who looked at the history of others. */
public final class AuditWiring implements ContextWiring {
  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    return List.of(
        new AuditHandlers(
            parts.eventSourced("Reads", (before, event) -> Boolean.TRUE, Boolean.FALSE),
            parts.clock()));
  }
}
