package org.chalet.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.chalet.command.eventstore.LogStorageEngine;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DurableOutboxTest {
  private final MailStory story = new MailStory();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void a_refused_command_sends_nothing() {
    story.refuseMeanwhile();
    assertThatThrownBy(() -> story.open("a")).isInstanceOf(Rejected.class);
    story.room.deliver();
    assertThat(story.postbag.carried).isEmpty();
    assertThat(story.count(MailState.HELD)).isZero();
  }

  @Test
  void a_letter_without_words_is_refused_when_it_is_posted() {
    assertThatThrownBy(() -> story.room.outbox().post(unknown()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(story.count(MailState.WAITING)).isZero();
  }

  @Test
  void a_letter_outside_of_a_command_goes_out_at_once() {
    story.post();
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(1);
    assertThat(story.count(MailState.WAITING)).isZero();
  }

  @Test
  void a_command_s_letter_is_kept_before_the_commit_and_goes_out_after_it() {
    story.meanwhile.set(() -> {
      story.room.deliver();
      assertThat(story.count(MailState.HELD)).isEqualTo(1);
      assertThat(story.postbag.tried).isEmpty();
    });
    story.open("a");
    assertThat(story.count(MailState.HELD)).isZero();
    assertThat(story.count(MailState.WAITING)).isEqualTo(1);
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(1);
  }

  @Test
  void a_command_that_records_nothing_sends_its_letter_too() {
    story.openWithoutEvents("a");
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(1);
  }

  @Test
  void what_is_posted_once_the_command_was_committed_goes_out_at_once() {
    story.meanwhile.set(() -> CurrentUnitOfWork.get().afterCommit(done -> story.post()));
    story.open("a");
    assertThat(story.count(MailState.HELD)).isZero();
    assertThat(story.count(MailState.WAITING)).isEqualTo(2);
  }

  @Test
  void a_commit_whose_answer_was_lost_sends_its_letter_once_the_log_can_be_asked() {
    story.log.unsure(true);
    assertThatThrownBy(() -> story.open("a")).isInstanceOf(StorageFailure.class);
    assertThat(story.count(MailState.HELD)).isEqualTo(1);
    story.log.unsure(false);
    story.open("b");
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(2);
    assertThat(story.count(MailState.HELD)).isZero();
  }

  @Test
  void after_a_crash_behind_the_commit_the_letter_goes_out() {
    story.vault.breakSpace(MailState.WAITING);
    story.open("a");
    story.vault.mend();
    assertThat(story.count(MailState.HELD)).isEqualTo(1);
    story.newRoom().deliver();
    assertThat(story.postbag.carried).hasSize(1);
    assertThat(story.count(MailState.HELD)).isZero();
    story.newRoom().deliver();
    assertThat(story.postbag.carried).hasSize(1);
  }

  @Test
  void after_a_crash_ahead_of_the_commit_the_letter_is_dropped() {
    crashBeforeTheCommit(MailStory.trail());
    story.newRoom().deliver();
    story.open("b");
    story.clock.advance(Duration.ofMinutes(61));
    MailRoom later = story.newRoom();
    later.deliver();
    assertThat(story.postbag.carried).hasSize(1);
    assertThat(story.count(MailState.HELD)).isZero();
  }

  @Test
  void a_commit_that_comes_late_still_sends_its_letter() {
    Trail trail = MailStory.trail();
    crashBeforeTheCommit(trail);
    story.newRoom().deliver();
    story.open("b");
    story.clock.advance(Duration.ofMinutes(5));
    story.newRoom().deliver();
    assertThat(story.count(MailState.HELD)).isEqualTo(1);
    story.openAs("a", trail);
    story.clock.advance(Duration.ofMinutes(5));
    story.newRoom().deliver();
    assertThat(story.count(MailState.HELD)).isZero();
    assertThat(story.postbag.carried).hasSize(3);
  }

  @Test
  void what_is_kept_shows_neither_address_nor_link_as_text() {
    Kept kept = Kept.of("1", story.clock.instant(), story.letter());
    assertThat(kept.toString()).doesNotContain("anna", "secret");
    Mail mail = new Wording(() -> "http://x").write("1", story.clock.instant(), story.letter());
    assertThat(mail.toString()).doesNotContain("anna", "secret");
  }

  private void crashBeforeTheCommit(Trail trail) {
    UnitOfWork<?> work =
        DefaultUnitOfWork.startAndGet(
            new GenericCommandMessage<>("x", MetaData.with(LogStorageEngine.TRAIL, trail)));
    story.post();
    CurrentUnitOfWork.clear(work);
    story.room = story.newRoom();
  }

  private Letter unknown() {
    return new Letter(
        new EmailAddress("anna@example.org"),
        "en",
        "no-such-letter",
        Map.of(),
        null,
        story.clock.instant());
  }
}
