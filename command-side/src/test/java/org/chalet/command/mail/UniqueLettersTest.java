package org.chalet.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UniqueLettersTest {
  private static final String KEY = "agenda/account:anna/2026-05-01";
  private final MailStory story = new MailStory();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void a_letter_that_was_sent_is_not_sent_again() {
    post();
    story.room.deliver();
    post();
    story.newRoom().deliver();
    assertThat(story.postbag.tried).hasSize(1);
    assertThat(story.count(MailState.WAITING)).isZero();
  }

  @Test
  void letters_under_other_keys_go_out() {
    post();
    story.room.uniqueLetters().postOnce("another", story.letter());
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(2);
  }

  @Test
  void a_letter_that_waits_is_kept_once() {
    post();
    post();
    assertThat(story.count(MailState.WAITING)).isEqualTo(1);
  }

  @Test
  void a_letter_that_was_put_off_is_sent_once_however_often_it_is_posted() {
    story.postbag.answers(Delivery.deferred("450 later"));
    post();
    story.room.deliver();
    post();
    assertThat(story.count(MailState.WAITING)).isEqualTo(2);
    story.room.deliver();
    story.clock.advance(Duration.ofHours(1));
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(1);
    assertThat(story.count(MailState.WAITING)).isZero();
  }

  @Test
  void a_letter_that_was_refused_is_not_tried_again() {
    story.postbag.answers(Delivery.refused("550 no such person"));
    post();
    story.room.deliver();
    post();
    story.room.deliver();
    assertThat(story.postbag.tried).hasSize(1);
    assertThat(story.count(MailState.FAILED)).isEqualTo(1);
  }

  @Test
  void a_letter_that_is_kept_for_the_operator_is_kept_once() {
    story.postbag.answers(Delivery.CAPTURED, Delivery.CAPTURED);
    post();
    story.room.deliver();
    post();
    story.room.deliver();
    assertThat(story.count(MailState.CAPTURED)).isEqualTo(1);
  }

  @Test
  void a_crash_before_the_letter_was_kept_sends_it_when_it_is_posted_again() {
    story.vault.breakSpace(MailState.WAITING);
    assertThatThrownBy(this::post).isInstanceOf(StorageFailure.class);
    story.vault.mend();
    post();
    story.newRoom().deliver();
    assertThat(story.postbag.carried).hasSize(1);
  }

  @Test
  void a_crash_before_it_was_kept_for_the_operator_loses_nothing() {
    story.postbag.answers(Delivery.CAPTURED, Delivery.CAPTURED);
    story.vault.breakSpace(MailState.CAPTURED);
    post();
    assertThatThrownBy(story.room::deliver).isInstanceOf(StorageFailure.class);
    story.vault.mend();
    story.newRoom().deliver();
    assertThat(story.count(MailState.CAPTURED)).isEqualTo(1);
  }

  @Test
  void every_try_of_it_has_the_same_id() {
    story.postbag.answers(Delivery.deferred("450 later"));
    post();
    story.room.deliver();
    post();
    story.room.deliver();
    assertThat(story.postbag.tried).hasSize(2).map(Mail::id).containsOnly(firstId());
    assertThat(firstId()).startsWith("once-").doesNotContain("anna");
  }

  @Test
  void many_who_post_it_at_once_send_one() throws Exception {
    List<MailRoom> rooms = IntStream.range(0, 4).mapToObj(i -> story.newRoom()).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> posting = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        UniqueLetters letters = rooms.get(i % rooms.size()).uniqueLetters();
        posting.add(threads.submit(() -> letters.postOnce(KEY, story.letter())));
      }
      while (!posting.stream().allMatch(Future::isDone)) {
        story.room.deliver();
      }
      for (Future<?> posted : posting) {
        posted.get();
      }
    }
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(1);
  }

  private void post() {
    story.room.uniqueLetters().postOnce(KEY, story.letter());
  }

  private String firstId() {
    return story.postbag.tried.getFirst().id();
  }
}
