package org.chalet.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailsTest {
  private static final List<MailState> ALL = List.of(MailState.values());

  private final MailStory story = new MailStory();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  /** Five captured, two failed, and three that wait. */
  @BeforeEach
  void letters() {
    story.postbag.answers(Delivery.refused("550 no"), Delivery.refused("550 no"));
    for (int i = 0; i < 5; i++) {
      story.postbag.answers(Delivery.CAPTURED);
    }
    post(7);
    story.room.deliver();
    post(3);
  }

  private void post(int number) {
    for (int i = 0; i < number; i++) {
      story.clock.advance(Duration.ofMillis(1));
      story.room.outbox().post(story.letter("n" + i + "@example.org"));
    }
  }

  @Test
  void the_pages_hold_every_letter_once() {
    for (int limit = 1; limit <= 11; limit++) {
      assertThat(keys(ALL, limit)).hasSize(10).doesNotHaveDuplicates();
    }
    assertThat(keys(List.of(MailState.CAPTURED), 2)).hasSize(5);
    assertThat(keys(List.of(MailState.HELD), 2)).isEmpty();
  }

  @Test
  void what_is_done_is_read_with_the_newest_first() {
    story.postbag.answers(Delivery.CAPTURED, Delivery.CAPTURED, Delivery.CAPTURED);
    for (int i = 0; i < 3; i++) {
      story.clock.advance(Duration.ofMinutes(1));
      story.room.deliver();
      post(1);
    }
    List<String> times =
        story.room.mails().part(List.of(MailState.CAPTURED), null, 9).mails().stream()
            .map(seen -> seen.key())
            .toList();
    assertThat(times).hasSize(8).isSorted();
    assertThat(Shelf.timeOf(times.getFirst())).isBefore(Shelf.timeOf(times.getLast()));
  }

  @Test
  void a_page_reads_no_more_than_it_shows() {
    story.vault.listed.set(0);
    assertThat(story.room.mails().part(ALL, null, 2).mails()).hasSize(2);
    assertThat(story.vault.listed.get()).isEqualTo(3);
  }

  @Test
  void a_place_goes_on_when_its_letter_is_gone() {
    Mails.Part first = story.room.mails().part(List.of(MailState.WAITING), null, 2);
    story.room.deliver();
    post(1);
    assertThat(story.room.mails().part(List.of(MailState.WAITING), first.next(), 2).mails())
        .hasSize(1);
  }

  @Test
  void a_place_is_written_and_read() {
    MailPlace place = new MailPlace(MailState.FAILED, "01~2:3");
    assertThat(MailPlace.of(place.token())).contains(place);
    assertThat(List.of("", "failed", "lost:1", ":"))
        .allMatch(token -> MailPlace.of(token).isEmpty());
  }

  private List<String> keys(List<MailState> states, int limit) {
    List<String> keys = new ArrayList<>();
    @Nullable MailPlace at = null;
    do {
      Mails.Part part = story.room.mails().part(states, at, limit);
      assertThat(part.mails()).hasSizeLessThanOrEqualTo(limit);
      part.mails().forEach(seen -> keys.add(seen.key()));
      at = part.next();
    } while (at != null);
    return keys;
  }
}
