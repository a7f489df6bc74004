package org.chalet.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chalet.store.Batch;
import org.chalet.store.DeadLetter;
import org.chalet.store.Document;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.StorageFailure;
import org.chalet.store.TextScan;
import org.chalet.store.View;
import org.chalet.store.ViewSchema;
import org.chalet.store.ViewStore;
import org.jspecify.annotations.Nullable;

/** A store whose writes can be made to fail, after or before they happened. */
final class FailingViewStore implements ViewStore {
  private final ViewStore store = new InMemoryViewStore();
  private volatile @Nullable RuntimeException failure;
  private volatile boolean afterwards;
  private volatile boolean halfway;
  private volatile Runnable whenOpened = () -> {};

  void fail(RuntimeException with) {
    failure = with;
  }

  /** The next writes are stored, but their writer is told otherwise. */
  void failAfterwards(StorageFailure with) {
    afterwards = true;
    failure = with;
  }

  /** The next writes store documents, but not how far the view has read. */
  void failHalfway(StorageFailure with) {
    halfway = true;
    failure = with;
  }

  void recover() {
    failure = null;
    halfway = false;
    afterwards = false;
  }

  /** Whenever a view's dead letters are asked for, which is done before anybody is shown it. */
  void whenOpened(Runnable look) {
    whenOpened = look;
  }

  @Override
  public View open(ViewSchema schema) {
    return new Failing(store.open(schema));
  }

  @Override
  public View build(ViewSchema schema) {
    return new Failing(store.build(schema));
  }

  @Override
  public void goLive(View built) {
    store.goLive(((Failing) built).view());
  }

  @Override
  public void drop(View built) {
    store.drop(((Failing) built).view());
  }

  @Override
  public void close() {
    store.close();
  }

  private final class Failing implements View {
    private final View view;

    Failing(View view) {
      this.view = view;
    }

    View view() {
      return view;
    }

    @Override
    public void apply(Batch batch) {
      RuntimeException now = failure;
      if (now == null || afterwards) {
        view.apply(batch);
      } else if (halfway) {
        view.apply(new Batch(view.position(), batch.changes(), List.of()));
      }
      if (now != null) {
        throw now;
      }
    }

    @Override
    public ViewSchema schema() {
      return view.schema();
    }

    @Override
    public String generation() {
      return view.generation();
    }

    @Override
    public long position() {
      return view.position();
    }

    @Override
    public <D> Optional<Document<D>> get(Kind<D> kind, String id) {
      return view.get(kind, id);
    }

    @Override
    public <D> List<Document<D>> getAll(Kind<D> kind, Collection<String> ids) {
      return view.getAll(kind, ids);
    }

    @Override
    public <D> List<Document<D>> find(Kind<D> kind, Scan<D> scan) {
      return view.find(kind, scan);
    }

    @Override
    public <D> List<Document<D>> search(Kind<D> kind, TextScan scan) {
      return view.search(kind, scan);
    }

    @Override
    public <D> long count(Kind<D> kind, TextScan scan) {
      return view.count(kind, scan);
    }

    @Override
    public <D> List<Row> rows(Kind<D> kind, Scan<D> scan) {
      return view.rows(kind, scan);
    }

    @Override
    public <D> long count(Kind<D> kind, Scan<D> scan) {
      return view.count(kind, scan);
    }

    @Override
    public List<DeadLetter> deadLetters(long after, int limit) {
      return view.deadLetters(after, limit);
    }

    @Override
    public List<DeadLetter> deadLettersOf(String sequence, int limit) {
      return view.deadLettersOf(sequence, limit);
    }

    @Override
    public long deadLetterCount() {
      return view.deadLetterCount();
    }

    @Override
    public Collection<String> parkedSequences() {
      whenOpened.run();
      return view.parkedSequences();
    }
  }
}
