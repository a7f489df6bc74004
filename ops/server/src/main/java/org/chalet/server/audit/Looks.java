package org.chalet.server.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chalet.audit.RecordRead;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;

/** Records a look before it is granted; what was recorded within the hour is not sent again. */
public final class Looks {
  private static final int REMEMBERED = 10_000;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Commands commands;
  private final InstantSource clock;
  private final Map<RecordRead, Long> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<RecordRead, Long> eldest) {
              return size() > REMEMBERED;
            }
          });

  public Looks(Commands commands, InstantSource clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** Records that look, unless it was within this hour. */
  public void record(RecordRead look) {
    long hour = clock.millis() / HOUR;
    Long last = recent.get(look);
    if (last == null || last != hour) {
      String command = UUID.randomUUID().toString();
      var unused =
          commands.send(look, new Trail(Trail.SYSTEM, Client.SYSTEM, command, look.query(), null));
      recent.put(look, hour);
    }
  }
}
