package org.chalet.command;

import java.util.List;

/** What one bounded context adds to the command side. */
public interface ContextWiring {
  /** Event-sourced aggregates, each to get a repository. */
  List<Class<?>> aggregates();

  /** Objects with command handlers. */
  List<Object> handlers(CommandSideParts parts);
}
