package org.chalet.command.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.audit.HistoryRead;
import org.chalet.audit.RecordRead;
import org.chalet.command.EventSourced;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;

/** A stream for each reader, resource, query and hour holds one event, however often one looks. */
public final class AuditHandlers {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final EventSourced<Boolean> reads;
  private final InstantSource clock;

  AuditHandlers(EventSourced<Boolean> reads, InstantSource clock) {
    this.reads = reads;
    this.clock = clock;
  }

  @CommandHandler
  void handle(RecordRead command, @MetaDataValue("trail") Trail trail) {
    if (!trail.actor().equals(Trail.SYSTEM)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "only Chalet itself records who looks");
    }
    HistoryRead read =
        new HistoryRead(
            command.reader(),
            command.subject(),
            command.resource(),
            command.query(),
            clock.millis() / HOUR);
    reads.decide(stream(read), known -> known ? List.of() : List.of(read));
  }

  private static String stream(HistoryRead read) {
    String said =
        String.join(
            "\n",
            read.reader(),
            read.subject(),
            read.resource(),
            read.query(),
            Long.toString(read.hour()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "read:" + HexFormat.of().formatHex(digest.digest(said.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
