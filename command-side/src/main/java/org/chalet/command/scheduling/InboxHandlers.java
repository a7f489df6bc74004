package org.chalet.command.scheduling;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.collection.OnlyOwners;
import org.chalet.command.collection.Properties;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.scheduling.ChangeSchedulingProperties;
import org.chalet.scheduling.InboxItemRemoved;
import org.chalet.scheduling.RemoveInboxItem;
import org.chalet.scheduling.SchedulingPropertiesChanged;
import org.chalet.scheduling.SchedulingStreams;

/** What people do with their own inboxes. */
public final class InboxHandlers {
  private static final String PROPERTIES = "SchedulingProperties";

  private final EventSourced<InboxItem> items;
  private final EventSourced<CollectionProperties> properties;
  private final DefaultCalendars defaults;

  InboxHandlers(CommandSideParts parts) {
    this.items = parts.eventSourced(InboxItem.TYPE, InboxItem.EVOLUTION, InboxItem.NONE);
    this.properties =
        parts.eventSourced(PROPERTIES, DefaultCalendars.PROPERTIES, CollectionProperties.NONE);
    this.defaults = new DefaultCalendars(parts);
  }

  @CommandHandler
  void handle(RemoveInboxItem command, @MetaDataValue("trail") Trail trail) {
    String owner = command.owner().raw();
    new OnlyOwners(owner, trail.actor()).verify();
    String name = command.name().raw();
    items.decide(
        SchedulingStreams.inboxItem(name),
        item -> {
          if (!item.owner().equals(owner) || item.removed()) {
            throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is nothing by this name");
          }
          return List.of(new InboxItemRemoved(owner, name));
        });
  }

  @CommandHandler
  void handle(ChangeSchedulingProperties command, @MetaDataValue("trail") Trail trail) {
    new OnlyOwners(command.owner().raw(), trail.actor()).verify();
    properties.decide(
        SchedulingStreams.properties(command.owner()),
        now -> {
          CollectionProperties wanted = command.change().over(now);
          Properties.verify(wanted);
          defaults.verify(command.owner(), wanted);
          return now.equals(wanted)
              ? List.of()
              : List.of(new SchedulingPropertiesChanged(command.owner().raw(), wanted));
        });
  }
}
