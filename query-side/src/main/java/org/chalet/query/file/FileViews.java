package org.chalet.query.file;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** What can be asked about drives. */
public final class FileViews {
  private static final int PAGE = 500;

  private final Supplier<View> view;

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public FileViews(Supplier<View> view) {
    this.view = view;
  }

  /** What lives in a folder under that name. */
  public Optional<FileDocument> child(String parent, String name) {
    var scan = Scan.of(FileSchema.BY_PLACE, parent, name).limit(1);
    return view.get().find(FileSchema.NODES, scan).stream().map(Document::value).findFirst();
  }

  /** Living or in the trash. */
  public Optional<FileDocument> node(String id) {
    return view.get().get(FileSchema.NODES, id).map(Document::value);
  }

  /** What lives in a folder, by name, fetched while it is used. */
  public Iterator<FileDocument> children(String parent) {
    return new Children(Scan.of(FileSchema.BY_PLACE, parent).limit(PAGE));
  }

  /** Bytes of all that lives in a drive. */
  public long used(AccountId owner) {
    return view.get()
        .get(FileSchema.DRIVES, owner.raw())
        .map(drive -> drive.value().used())
        .orElse(0L);
  }

  /** What somebody deleted, the newest first. */
  public Page<FileDocument> trash(AccountId owner, PageRequest wanted) {
    var scan = Scan.of(FileSchema.IN_TRASH, owner.raw()).reversed();
    return wanted.page(view.get(), FileSchema.NODES, scan).map(Document::value);
  }

  /** The versions of a file, the newest first. */
  public Page<VersionDocument> versions(String node, PageRequest wanted) {
    var scan = Scan.of(FileSchema.VERSIONS_OF_NODE, node).reversed();
    return wanted.page(view.get(), FileSchema.VERSIONS, scan).map(Document::value);
  }

  public Optional<VersionDocument> version(String node, String content) {
    return view.get()
        .get(FileSchema.VERSIONS, FileSchema.versionOf(node, content))
        .map(Document::value);
  }

  /** What was deleted before that moment, a page of it. */
  List<FileDocument> trashedBefore(long epochSecond, @Nullable FileDocument after, int limit) {
    var scan = Scan.of(FileSchema.TRASHED).between(null, epochSecond).limit(limit);
    var cursor = after == null ? null : new Scan.Cursor(Arrays.asList(after.trashed()), after.id());
    return values(FileSchema.NODES, scan.after(cursor));
  }

  /** Versions that were replaced before that moment, a page of them. */
  List<VersionDocument> replacedBefore(
      long epochSecond, @Nullable VersionDocument after, int limit) {
    var scan = Scan.of(FileSchema.REPLACED).between(null, epochSecond).limit(limit);
    var cursor =
        after == null
            ? null
            : new Scan.Cursor(
                Arrays.asList(after.replaced()),
                FileSchema.versionOf(after.node(), after.content()));
    return values(FileSchema.VERSIONS, scan.after(cursor));
  }

  /** The contents of all versions of a file. */
  List<String> contents(String node) {
    return values(FileSchema.VERSIONS, Scan.of(FileSchema.VERSIONS_OF_NODE, node)).stream()
        .map(VersionDocument::content)
        .toList();
  }

  /** Whether any file has these bytes, or has had them and they are kept. */
  boolean isReferred(AccountId owner, String content) {
    var scan = Scan.of(FileSchema.BY_CONTENT, owner.raw(), content).limit(1);
    return !view.get().rows(FileSchema.VERSIONS, scan).isEmpty();
  }

  private <D> List<D> values(Kind<D> kind, Scan<D> scan) {
    return view.get().find(kind, scan).stream().map(Document::value).toList();
  }

  private final class Children implements Iterator<FileDocument> {
    private final Scan<FileDocument> scan;
    private final Queue<FileDocument> page = new ArrayDeque<>();
    private Scan.@Nullable Cursor after;
    private boolean last;

    Children(Scan<FileDocument> scan) {
      this.scan = scan;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty() && !last) {
        List<Document<FileDocument>> some = view.get().find(FileSchema.NODES, scan.after(after));
        some.forEach(document -> page.add(document.value()));
        last = some.size() < PAGE;
        if (!some.isEmpty()) {
          FileDocument end = some.getLast().value();
          after = new Scan.Cursor(List.of(end.parent(), end.name()), end.id());
        }
      }
      return !page.isEmpty();
    }

    @Override
    public FileDocument next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.remove();
    }
  }
}
