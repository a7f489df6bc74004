package org.chalet.query.dav.carddav;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.directory.Directories;
import org.chalet.store.Document;

/** The directories that stand in somebody's home beside the address books. */
record DirectoryShelf(Directories directories) {
  Stream<ObjectCollection> of(AccountId reader, String home) {
    return directories.of(reader).stream()
        .map(there -> at(reader, there, home + UrlSegment.encode(there.value().segment()) + '/'));
  }

  Optional<ObjectCollection> named(AccountId reader, String name, String at) {
    return directories.named(reader, name).map(there -> at(reader, there, at));
  }

  /** Whether only a directory may be called so. */
  boolean claims(String name) {
    return name.startsWith(Directories.PREFIX);
  }

  private ObjectCollection at(AccountId reader, Document<StoredCollection> there, String at) {
    String name = Objects.requireNonNullElse(there.value().properties().displayName(), "");
    String title = directories.titleFor(reader, name);
    return new DirectoryCollection(directories.cards(), there, at, title);
  }
}
