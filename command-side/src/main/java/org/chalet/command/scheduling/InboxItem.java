package org.chalet.command.scheduling;

import org.chalet.command.Evolution;
import org.chalet.scheduling.InboxItemReceived;
import org.chalet.scheduling.InboxItemRemoved;
import org.jspecify.annotations.Nullable;

/**
 * An item of an inbox.
 *
 * @param owner empty before it came
 */
record InboxItem(String owner, boolean removed) {
  static final String TYPE = "InboxItem";
  static final InboxItem NONE = new InboxItem("", false);
  static final Evolution<InboxItem> EVOLUTION = InboxItem::after;

  private static @Nullable InboxItem after(@Nullable InboxItem before, Object event) {
    return switch (event) {
      case InboxItemReceived received -> new InboxItem(received.owner(), false);
      case InboxItemRemoved gone -> new InboxItem(gone.owner(), true);
      default -> before;
    };
  }
}
