package org.chalet.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chalet.audit.HistoryRead;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.projection.Replaying;
import org.chalet.query.projection.Story;
import org.chalet.query.projection.ViewComparison.KindComparison;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;

class ReadsTest {
  private static final String ANNA = "account:anna";
  private static final String BEN = "account:ben";

  private final Story story = new Story();

  private void look(String reader, String subject, String resource, long hour) {
    story.happened(
        new Trail(Trail.SYSTEM, Client.SYSTEM, "look", "look", null),
        "read:" + reader + resource + hour,
        new HistoryRead(reader, subject, resource, "getCalendarAsOf", hour));
  }

  private View view() {
    return Replaying.whole(story, new ReadsProjection());
  }

  @Test
  void everybody_is_shown_who_looked_at_what_is_theirs_alone_and_the_newest_first() {
    look(BEN, ANNA, "calendar:work", 1);
    look(ANNA, BEN, "calendar:home", 1);
    look("account:carl", ANNA, "calendar:work", 2);
    View live = view();
    Reads reads = new Reads(() -> live);
    assertThat(reads.of(ANNA, PageRequest.of(null, null)).items())
        .extracting(ReadNote::reader)
        .containsExactly("account:carl", BEN);
    assertThat(reads.of(BEN, PageRequest.of(null, null)).items())
        .extracting(ReadNote::resource)
        .containsExactly("calendar:home");
    assertThat(reads.of("account:carl", PageRequest.of(null, null)).items()).isEmpty();
  }

  @Test
  void pages_join_to_the_whole() {
    for (int hour = 0; hour < 7; hour++) {
      look(BEN, ANNA, "calendar:work", hour);
    }
    View live = view();
    Reads reads = new Reads(() -> live);
    List<Long> positions = new ArrayList<>();
    String cursor = null;
    do {
      Page<ReadNote> page = reads.of(ANNA, PageRequest.of(cursor, 3));
      page.items().forEach(note -> positions.add(note.position()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(positions.reversed()).hasSize(7).isSorted();
  }

  @Test
  void batches_that_come_again_change_nothing() {
    look(BEN, ANNA, "calendar:work", 1);
    look(BEN, ANNA, "calendar:work", 2);
    View whole = view();
    for (int documents = 0; documents < 3; documents++) {
      View broken = Replaying.broken(story, new ReadsProjection(), 1, documents);
      assertThat(Replaying.compared(whole, broken).kinds()).allMatch(KindComparison::alike);
    }
  }
}
