package org.chalet.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chalet.audit.RecordRead;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class LooksTest {
  private static final RecordRead LOOK =
      new RecordRead("account:ben", "account:anna", "calendar:work", "dav");

  private final TestClock clock = new TestClock();
  private final List<Command> sent = new ArrayList<>();
  private final List<Trail> trails = new ArrayList<>();
  private boolean down;

  private final Commands commands =
      (command, trail) -> {
        if (down) {
          throw new Rejected(ErrorCode.STORAGE_UNAVAILABLE, "down");
        }
        sent.add(command);
        trails.add(trail);
        return new Receipt(null, 1, true);
      };
  private final Looks looks = new Looks(commands, clock);

  @Test
  void looks_within_an_hour_are_recorded_once_by_chalet_itself() {
    looks.record(LOOK);
    looks.record(LOOK);
    assertThat(sent).containsExactly(LOOK);
    assertThat(trails).extracting(Trail::actor).containsExactly(Trail.SYSTEM);
  }

  @Test
  void another_hour_reader_collection_or_way_is_another_look() {
    looks.record(LOOK);
    looks.record(new RecordRead("account:carl", "account:anna", "calendar:work", "dav"));
    looks.record(new RecordRead("account:ben", "account:anna", "calendar:home", "dav"));
    looks.record(new RecordRead("account:ben", "account:anna", "calendar:work", "getCard"));
    clock.advance(Duration.ofHours(1));
    looks.record(LOOK);
    assertThat(sent).hasSize(5);
  }

  @Test
  void nobody_looks_where_it_cannot_be_recorded() {
    down = true;
    assertThatThrownBy(() -> looks.record(LOOK)).isInstanceOf(Rejected.class);
    down = false;
    looks.record(LOOK);
    assertThat(sent).containsExactly(LOOK);
  }
}
