package org.chalet.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.chalet.store.Batch;
import org.chalet.store.DeadLetter;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.TextScan;
import org.chalet.store.View;
import org.chalet.store.ViewSchema;
import org.junit.jupiter.api.Test;

/** What a look at the past costs, in rows of indexes. */
class PastCostTest {
  private static final String WORK = "calendar:work";
  private static final int OBJECTS = 50;
  private static final int ROUNDS = 100;

  @Test
  void a_long_history_costs_a_listing_a_few_seeks_and_no_rows() {
    PastStory past = new PastStory();
    past.create(WORK, "work", "Work");
    write(past, "first");
    long early = past.story.log.head();
    for (int round = 0; round < ROUNDS; round++) {
      write(past, "round " + round);
    }
    long middle = past.story.log.head() / 2;
    View view = past.replayed();
    for (long position : new long[] {early, middle, past.story.log.head()}) {
      Counting counting = new Counting(view);
      Held held = past.find(counting, "work@" + position).orElseThrow();
      counting.rows.set(0);
      counting.scans.set(0);
      held.objects().forEachRemaining(object -> {});
      assertThat(counting.rows.get()).as("rows at %s", position).isEqualTo(OBJECTS);
      assertThat(counting.scans.get()).as("scans at %s", position).isLessThan(64);
    }
  }

  private static void write(PastStory past, String text) {
    for (int object = 0; object < OBJECTS; object++) {
      past.put(WORK, object + ".ics", text + ' ' + object);
    }
  }

  /** Counts the rows that scans answer. */
  private record Counting(View counted, AtomicLong rows, AtomicLong scans) implements View {
    Counting(View counted) {
      this(counted, new AtomicLong(), new AtomicLong());
    }

    @Override
    public <D> List<Document<D>> search(Kind<D> kind, TextScan scan) {
      return counted.search(kind, scan);
    }

    @Override
    public <D> long count(Kind<D> kind, TextScan scan) {
      return counted.count(kind, scan);
    }

    @Override
    public <D> List<Row> rows(Kind<D> kind, Scan<D> scan) {
      List<Row> found = counted.rows(kind, scan);
      rows.addAndGet(found.size());
      scans.incrementAndGet();
      return found;
    }

    @Override
    public <D> List<Document<D>> find(Kind<D> kind, Scan<D> scan) {
      List<Document<D>> found = counted.find(kind, scan);
      rows.addAndGet(found.size());
      scans.incrementAndGet();
      return found;
    }

    @Override
    public ViewSchema schema() {
      return counted.schema();
    }

    @Override
    public String generation() {
      return counted.generation();
    }

    @Override
    public long position() {
      return counted.position();
    }

    @Override
    public <D> Optional<Document<D>> get(Kind<D> kind, String id) {
      return counted.get(kind, id);
    }

    @Override
    public <D> List<Document<D>> getAll(Kind<D> kind, Collection<String> ids) {
      return counted.getAll(kind, ids);
    }

    @Override
    public <D> long count(Kind<D> kind, Scan<D> scan) {
      return counted.count(kind, scan);
    }

    @Override
    public void apply(Batch batch) {
      counted.apply(batch);
    }

    @Override
    public List<DeadLetter> deadLetters(long after, int limit) {
      return counted.deadLetters(after, limit);
    }

    @Override
    public List<DeadLetter> deadLettersOf(String sequence, int limit) {
      return counted.deadLettersOf(sequence, limit);
    }

    @Override
    public long deadLetterCount() {
      return counted.deadLetterCount();
    }

    @Override
    public Collection<String> parkedSequences() {
      return counted.parkedSequences();
    }
  }
}
