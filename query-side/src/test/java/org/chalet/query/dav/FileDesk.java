package org.chalet.query.dav;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chalet.file.Arrival;
import org.chalet.file.ChangeNodeProperties;
import org.chalet.file.Content;
import org.chalet.file.CopyNodes;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.FileCopied;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.FileWritten;
import org.chalet.file.FolderCopied;
import org.chalet.file.FolderCreated;
import org.chalet.file.MoveNode;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodeId;
import org.chalet.file.NodeMoved;
import org.chalet.file.NodePropertiesChanged;
import org.chalet.file.StoreFile;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.collection.ViewsByHand;
import org.jspecify.annotations.Nullable;

/** Carries out what WebDAV asks of drives, with as few rules as the tests need. */
final class FileDesk implements Commands {
  private record Kept(String place, @Nullable Content content) {}

  private final ViewsByHand views;
  private final Map<String, Kept> nodes = new HashMap<>();
  private long position;

  FileDesk(ViewsByHand views) {
    this.views = views;
  }

  @Override
  public Receipt send(Command command, Trail trail) {
    return switch (command) {
      case CreateFolder c -> {
        String node = c.node().raw();
        nodes.put(node, new Kept(place(c.parent(), c.name().raw()), null));
        happened(new FolderCreated(c.owner().raw(), node, c.parent().raw(), c.name().raw()));
        yield done(null);
      }
      case StoreFile c -> store(c);
      case MoveNode c -> {
        String place = place(c.parent(), c.name().raw());
        boolean replaced = vacate(c.owner().raw(), place, c.overwrite());
        nodes.computeIfPresent(c.node().raw(), (id, node) -> new Kept(place, node.content()));
        happened(new NodeMoved(c.owner().raw(), c.node().raw(), c.parent().raw(), c.name().raw()));
        yield done(new Arrival(replaced));
      }
      case CopyNodes c -> copy(c);
      case DeleteNode c -> {
        nodes.remove(c.node().raw());
        happened(new NodeDeleted(c.owner().raw(), c.node().raw(), used()));
        yield done(null);
      }
      case ChangeNodeProperties c -> {
        happened(new NodePropertiesChanged(c.owner().raw(), c.node().raw(), c.properties()));
        yield done(null);
      }
      default -> throw new IllegalArgumentException(command.toString());
    };
  }

  private Receipt store(StoreFile c) {
    String place = place(c.parent(), c.name().raw());
    String there = at(place);
    Content bytes = c.content();
    String node = there == null ? c.node().raw() : there;
    nodes.put(node, new Kept(place, bytes));
    Event event =
        there == null
            ? new FileStored(
                c.owner().raw(),
                node,
                c.parent().raw(),
                c.name().raw(),
                bytes.address(),
                bytes.size(),
                bytes.type(),
                used())
            : new FileReplaced(
                c.owner().raw(), node, bytes.address(), bytes.size(), bytes.type(), used());
    happened(event);
    return done(new FileWritten(new NodeId(node), bytes.etag(), there == null));
  }

  private Receipt copy(CopyNodes c) {
    CopyNodes.Copy first = c.copies().getFirst();
    boolean replaced =
        vacate(c.owner().raw(), place(first.parent(), first.name().raw()), c.overwrite());
    for (CopyNodes.Copy copy : c.copies()) {
      Content bytes = Objects.requireNonNull(nodes.get(copy.source().raw())).content();
      String place = place(copy.parent(), copy.name().raw());
      nodes.put(copy.node().raw(), new Kept(place, bytes));
      happened(
          bytes == null
              ? new FolderCopied(
                  c.owner().raw(),
                  copy.node().raw(),
                  copy.source().raw(),
                  copy.parent().raw(),
                  copy.name().raw(),
                  copy.properties())
              : new FileCopied(
                  c.owner().raw(),
                  copy.node().raw(),
                  copy.source().raw(),
                  copy.parent().raw(),
                  copy.name().raw(),
                  bytes.address(),
                  bytes.size(),
                  bytes.type(),
                  copy.properties(),
                  used()));
    }
    return done(new Arrival(replaced));
  }

  private boolean vacate(String owner, String place, boolean overwrite) {
    String there = at(place);
    if (there == null) {
      return false;
    }
    if (!overwrite) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "something is there");
    }
    nodes.remove(there);
    happened(new NodeDeleted(owner, there, used()));
    return true;
  }

  private @Nullable String at(String place) {
    return nodes.entrySet().stream()
        .filter(node -> node.getValue().place().equals(place))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private long used() {
    return nodes.values().stream()
        .map(Kept::content)
        .mapToLong(content -> content == null ? 0 : content.size())
        .sum();
  }

  private static String place(NodeId parent, String name) {
    return parent.raw() + '/' + name;
  }

  private void happened(Event event) {
    position = views.happened(event);
  }

  private Receipt done(@Nullable Object result) {
    return new Receipt(result, position, true);
  }
}
