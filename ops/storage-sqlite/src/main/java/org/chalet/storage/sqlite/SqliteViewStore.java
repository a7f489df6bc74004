package org.chalet.storage.sqlite;

import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.chalet.store.ViewSchema;
import org.chalet.store.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Views as files {@code <view>.<generation>.db}. Which generation is live stands in {@code
 * <view>.live}, which is replaced as a whole. A replaced generation is deleted when nobody holds it
 * any more.
 */
public final class SqliteViewStore implements ViewStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteViewStore.class);
  private static final Cleaner RETIRED = Cleaner.create();

  private final ViewDirectory directory;
  private final Map<String, SqliteView> live = new ConcurrentHashMap<>();
  private final Map<String, ViewFile> building = new HashMap<>();
  private final Set<ViewFile> retired = ConcurrentHashMap.newKeySet();

  SqliteViewStore(Path directory) {
    this.directory = new ViewDirectory(directory);
  }

  @Override
  public View open(ViewSchema schema) {
    SqliteView there = live.get(schema.name());
    return there != null && there.schema() == schema ? there : openFirst(schema);
  }

  private synchronized View openFirst(ViewSchema schema) {
    SqliteView there = live.get(schema.name());
    if (there != null && isOf(there, schema)) {
      return there;
    }
    SqliteView view = new SqliteView(there == null ? stored(schema) : begin(schema));
    if (there != null) {
      retire(there);
    }
    live.put(schema.name(), view);
    return view;
  }

  private static boolean isOf(SqliteView view, ViewSchema schema) {
    return view.schema().equals(schema)
        || ViewTables.fingerprint(view.schema()).equals(ViewTables.fingerprint(schema));
  }

  private ViewFile stored(ViewSchema schema) {
    String generation = directory.live(schema.name());
    if (!generation.isEmpty()) {
      try {
        directory.keepOnly(schema.name(), generation);
        return ViewFile.open(schema, directory.file(schema.name(), generation), generation, true);
      } catch (StorageFailure e) {
        LOG.warn("view {} is built anew: {}", schema.name(), e.getMessage());
      }
    }
    directory.keepOnly(schema.name(), "");
    return begin(schema);
  }

  private ViewFile begin(ViewSchema schema) {
    ViewFile file = create(schema, true);
    directory.setLive(schema.name(), file.generation());
    return file;
  }

  private ViewFile create(ViewSchema schema, boolean live) {
    String generation = UUID.randomUUID().toString().substring(24);
    return ViewFile.open(schema, directory.file(schema.name(), generation), generation, live);
  }

  @Override
  public synchronized View build(ViewSchema schema) {
    ViewFile unfinished = building.remove(schema.name());
    if (unfinished != null) {
      unfinished.discard();
    }
    ViewFile file = create(schema, false);
    building.put(schema.name(), file);
    return new SqliteView(file);
  }

  @Override
  public synchronized void goLive(View built) {
    ViewFile file = requireBuilding(built);
    String name = file.schema().name();
    file.makeDurable();
    directory.setLive(name, file.generation());
    building.remove(name);
    SqliteView before = live.put(name, (SqliteView) built);
    if (before != null) {
      retire(before);
    }
  }

  @Override
  public synchronized void drop(View built) {
    ViewFile file = requireBuilding(built);
    building.remove(file.schema().name());
    file.discard();
  }

  private ViewFile requireBuilding(View built) {
    if (built instanceof SqliteView view && building.get(view.schema().name()) == view.file()) {
      return view.file();
    }
    throw new IllegalArgumentException(
        "generation %s of view %s is not being built"
            .formatted(built.generation(), built.schema().name()));
  }

  /** Readers may hold the view over several questions, so it ends when the last lets it go. */
  private void retire(SqliteView view) {
    ViewFile file = view.file();
    Set<ViewFile> all = retired;
    all.add(file);
    RETIRED.register(
        view,
        () -> {
          if (all.remove(file)) {
            discard(file);
          }
        });
  }

  private static void discard(ViewFile file) {
    try {
      file.discard();
    } catch (StorageFailure e) {
      LOG.warn("a replaced view is left behind until the next start", e);
    }
  }

  @Override
  public synchronized void close() {
    building.values().forEach(SqliteViewStore::discard);
    building.clear();
    for (ViewFile file : retired) {
      if (retired.remove(file)) {
        discard(file);
      }
    }
    live.values().forEach(view -> view.file().close());
    live.clear();
  }
}
