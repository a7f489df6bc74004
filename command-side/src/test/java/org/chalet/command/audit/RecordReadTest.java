package org.chalet.command.audit;

import java.time.Duration;
import org.chalet.audit.HistoryRead;
import org.chalet.audit.RecordRead;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordReadTest {
  private static final RecordRead LOOK =
      new RecordRead("account:ben", "account:anna", "calendar:work", "getCalendarAsOf");

  private final Story story = new Story();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void a_look_is_recorded_once_an_hour() {
    long hour = story.clock.millis() / Duration.ofHours(1).toMillis();
    story.when(Trail.SYSTEM, LOOK).recorded(read(hour));
    story.when(Trail.SYSTEM, LOOK).recordedNothing();
    story.clock.advance(Duration.ofHours(1));
    story.when(Trail.SYSTEM, LOOK).recorded(read(hour + 1));
  }

  @Test
  void people_do_not_record_looks_themselves() {
    story.when(AccountId.ofLocal("ben"), LOOK).refused(ErrorCode.FORBIDDEN);
  }

  private static HistoryRead read(long hour) {
    return new HistoryRead("account:ben", "account:anna", "calendar:work", "getCalendarAsOf", hour);
  }
}
