package org.chalet.command.guard;

import java.util.List;
import java.util.function.Function;
import org.chalet.command.Circles;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.Guard;
import org.chalet.command.link.OneTimeLinks;

/** Guards of collections; the collections belong to calendars and contacts. */
public final class GuardWiring implements ContextWiring {
  private final Function<CommandSideParts, Circles> circles;

  public GuardWiring(Function<CommandSideParts, Circles> circles) {
    this.circles = circles;
  }

  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    MassChangeLinks links = new MassChangeLinks(new OneTimeLinks(parts.vault(), parts.clock()));
    return List.of(
        new GuardHandlers(
            parts.eventSourced(Guard.TYPE, Guard.EVOLUTION, Guard.USUAL),
            new GuardedCollections(parts.states(), new CollectionAccess(circles.apply(parts))),
            new MassChangeLetters(parts.states(), links, parts.outbox(), parts.clock())));
  }
}
