package org.chalet.query.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.Kind;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.chalet.store.ViewSchema;
import org.junit.jupiter.api.Test;

class RecentHomesTest {
  private static final Kind<StoredCollection> KIND = CollectionKinds.collections("calendars");
  private static final ViewSchema SCHEMA = new ViewSchema("homes", 1, List.of(KIND));

  private final InMemoryViewStore store = new InMemoryViewStore();
  private final View view = store.open(SCHEMA);
  private final RecentHomes homes = new RecentHomes(KIND);
  private int searches;

  @Test
  void a_collection_is_searched_once_while_none_changes() {
    store(1, "calendar:1", "work");
    assertThat(found(view, "work")).contains("calendar:1");
    assertThat(found(view, "work")).contains("calendar:1");
    assertThat(found(view, "leisure")).isEmpty();
    assertThat(found(view, "leisure")).isEmpty();
    assertThat(searches).isEqualTo(2);
  }

  @Test
  void what_came_and_what_went_is_seen_at_once() {
    assertThat(found(view, "work")).isEmpty();
    store(1, "calendar:1", "work");
    assertThat(found(view, "work")).contains("calendar:1");
    view.apply(new Batch(2, List.of(new Change.Remove<>(KIND, "calendar:1")), List.of()));
    assertThat(found(view, "work")).isEmpty();
  }

  @Test
  void another_generation_is_searched_anew() {
    store(1, "calendar:1", "work");
    assertThat(found(view, "work")).isPresent();
    View built = store.build(SCHEMA);
    built.apply(new Batch(1, List.of(), List.of()));
    assertThat(found(built, "work")).isEmpty();
  }

  private void store(long position, String id, String segment) {
    var stored =
        new StoredCollection(
            id, "account:anna", segment, List.of(), CollectionProperties.NONE, false, position);
    var put = new Change.Put<>(KIND, new Document<>(id, position, stored, null));
    view.apply(new Batch(position, List.of(put), List.of()));
  }

  private Optional<String> found(View in, String segment) {
    return homes
        .find(
            in,
            "account:anna",
            segment,
            now -> {
              searches++;
              return now
                  .find(KIND, Scan.of(CollectionKinds.BY_HOME, "account:anna", segment))
                  .stream()
                  .findFirst();
            })
        .map(Document::id);
  }
}
