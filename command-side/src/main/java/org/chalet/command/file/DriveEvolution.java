package org.chalet.command.file;

import java.util.Objects;
import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.file.FileCopied;
import org.chalet.file.FileEvent;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.FolderCopied;
import org.chalet.file.FolderCreated;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodeId;
import org.chalet.file.NodeMoved;
import org.chalet.file.NodePropertiesChanged;
import org.chalet.file.NodeRestored;
import org.chalet.file.NodesPurged;
import org.chalet.file.VersionsPurged;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/** How a drive follows from the events of its stream. */
final class DriveEvolution implements Evolution<Drive> {
  @Override
  public @Nullable Drive after(@Nullable Drive before, Object event) {
    Drive now = before == null ? Drive.EMPTY : before;
    return switch (event) {
      case FileEvent happened -> after(now, happened);
      case Erased erased -> null;
      default -> now;
    };
  }

  @Override
  public Class<Drive> kept() {
    return Drive.class;
  }

  private static Drive after(Drive now, FileEvent event) {
    return switch (event) {
      case FolderCreated e -> now.added(e.node(), folder(e, e.parent(), e.name()), 0);
      case FolderCopied e -> now.added(e.node(), folder(e, e.parent(), e.name()), 0);
      case FileStored e ->
          now.added(
              e.node(), folder(e, e.parent(), e.name()).holding(e.content(), e.type()), e.size());
      case FileCopied e ->
          now.added(
              e.node(), folder(e, e.parent(), e.name()).holding(e.content(), e.type()), e.size());
      case FileReplaced e -> replaced(now, e);
      case NodeMoved e -> moved(now, e);
      case NodeDeleted e -> deleted(now, e);
      case NodeRestored e -> restored(now, e);
      case NodesPurged e -> now.without(e.gone());
      case NodePropertiesChanged e -> now;
      case VersionsPurged e -> now;
    };
  }

  private static Node folder(FileEvent event, String parent, String name) {
    return Node.folder(parent, label(event, name));
  }

  private static String label(FileEvent event, String name) {
    return Labels.of(NodeId.driveOf(new AccountId(event.owner())).raw(), name);
  }

  private static Drive replaced(Drive now, FileReplaced event) {
    Node node = now.living(event.node());
    return now.with(
            event.node(), node.holding(event.content(), event.type()).weighing(event.size()))
        .grown(node.parent(), event.size() - node.bytes());
  }

  private static Drive moved(Drive now, NodeMoved event) {
    Node node = now.living(event.node());
    return now.detached(node)
        .added(event.node(), node.at(event.parent(), label(event, event.name())), node.bytes());
  }

  private static Drive deleted(Drive now, NodeDeleted event) {
    Node node = now.living(event.node());
    return now.detached(node).with(event.node(), node.inTrash());
  }

  private static Drive restored(Drive now, NodeRestored event) {
    Node node = Objects.requireNonNull(now.nodes().get(event.node()));
    String name = event.name();
    String label = name == null ? node.label() : label(event, name);
    return now.added(event.node(), node.at(event.parent(), label), node.bytes());
  }
}
