package org.chalet.query.file;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.file.Content;
import org.chalet.file.FileCopied;
import org.chalet.file.FileEvent;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.FolderCopied;
import org.chalet.file.FolderCreated;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodeMoved;
import org.chalet.file.NodePropertiesChanged;
import org.chalet.file.NodeRestored;
import org.chalet.file.NodesPurged;
import org.chalet.file.VersionsPurged;
import org.chalet.identity.AccountErased;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;

/** Drives: one document for each file and folder, whatever moves with it. */
public final class FileProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return FileSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("file", "identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    if (event.payload() instanceof AccountErased erased) {
      forget(erased.account(), changes);
    } else if (event.payload() instanceof FileEvent happened) {
      long at = event.time().getEpochSecond();
      switch (happened) {
        case FolderCreated e -> put(folder(e, e.parent(), e.name(), at), changes);
        case FolderCopied e ->
            put(folder(e, e.parent(), e.name(), at).with(e.properties()), changes);
        case FileStored e -> {
          Content bytes = new Content(e.content(), e.size(), e.type());
          write(folder(e, e.parent(), e.name(), at).holding(bytes, at), event, changes);
          use(e.owner(), e.used(), changes);
        }
        case FileCopied e -> {
          Content bytes = new Content(e.content(), e.size(), e.type());
          FileDocument plain = folder(e, e.parent(), e.name(), at).holding(bytes, at);
          write(plain.with(e.properties()), event, changes);
          use(e.owner(), e.used(), changes);
        }
        case FileReplaced e -> {
          Content bytes = new Content(e.content(), e.size(), e.type());
          changes
              .get(FileSchema.NODES, e.node())
              .ifPresent(file -> {
                end(e.node(), e.content(), at, changes);
                write(file.value().holding(bytes, at), event, changes);
              });
          use(e.owner(), e.used(), changes);
        }
        case NodeMoved e -> change(e.node(), node -> node.at(e.parent(), e.name()), changes);
        case NodeDeleted e -> {
          change(e.node(), node -> node.trashed(at), changes);
          use(e.owner(), e.used(), changes);
        }
        case NodeRestored e -> {
          String name = e.name();
          change(e.node(), node -> node.at(e.parent(), name == null ? node.name() : name), changes);
          use(e.owner(), e.used(), changes);
        }
        case NodesPurged e -> e.gone().forEach(node -> purge(node, changes));
        case VersionsPurged e ->
            e.contents()
                .forEach(content ->
                    changes.remove(FileSchema.VERSIONS, FileSchema.versionOf(e.node(), content)));
        case NodePropertiesChanged e ->
            change(e.node(), node -> node.with(e.properties()), changes);
      }
    }
  }

  private static FileDocument folder(FileEvent event, String parent, String name, long at) {
    return FileDocument.folder(event.node(), event.owner(), parent, name, at);
  }

  private static void put(FileDocument node, Changes changes) {
    changes.put(FileSchema.NODES, node.id(), node);
  }

  private static void change(String node, UnaryOperator<FileDocument> to, Changes changes) {
    changes.get(FileSchema.NODES, node).ifPresent(there -> put(to.apply(there.value()), changes));
  }

  /** A file with bytes that are a version of it. */
  private static void write(FileDocument file, EventEnvelope event, Changes changes) {
    put(file, changes);
    String content = String.valueOf(file.content());
    changes.put(
        FileSchema.VERSIONS,
        FileSchema.versionOf(file.id(), content),
        new VersionDocument(
            file.id(),
            file.owner(),
            content,
            file.size(),
            file.type(),
            file.modified(),
            event.position(),
            null));
  }

  /** What a file has so far is a former version from now on, unless it is given the same. */
  private static void end(String file, String next, long at, Changes changes) {
    for (String id : changes.ids(FileSchema.VERSIONS, Scan.of(FileSchema.PRESENT, file))) {
      changes
          .get(FileSchema.VERSIONS, id)
          .filter(there -> !there.value().content().equals(next))
          .ifPresent(there -> changes.put(FileSchema.VERSIONS, id, there.value().replaced(at)));
    }
  }

  private static void purge(String node, Changes changes) {
    changes.remove(FileSchema.NODES, node);
    changes.removeAll(FileSchema.VERSIONS, Scan.of(FileSchema.VERSIONS_OF_NODE, node));
  }

  private static void use(String owner, long used, Changes changes) {
    changes.put(FileSchema.DRIVES, owner, new DriveDocument(owner, used));
  }

  private static void forget(String owner, Changes changes) {
    changes.remove(FileSchema.DRIVES, owner);
    changes.removeAll(FileSchema.NODES, Scan.of(FileSchema.BY_OWNER, owner));
    changes.removeAll(FileSchema.VERSIONS, Scan.of(FileSchema.VERSIONS_OF_OWNER, owner));
  }
}
