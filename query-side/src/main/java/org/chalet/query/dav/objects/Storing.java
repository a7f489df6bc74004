package org.chalet.query.dav.objects;

import java.io.IOException;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.dav.core.DavExchange;

/**
 * Takes in the body of a request as an object (RFC 4791, 5.3.2; RFC 6352, 6.3.2). The bytes are
 * stored as they come, so that the answer can tell their ETag.
 */
final class Storing {
  private static final String MINIMAL = "return=minimal";

  private final DavExchange exchange;
  private final ObjectLocation location;

  private final boolean named;

  /**
   * @param named whether the client chose the name
   */
  Storing(DavExchange exchange, ObjectLocation location, boolean named) {
    this.exchange = exchange;
    this.location = location;
    this.named = named;
  }

  void store(Precondition precondition) throws IOException {
    ObjectFormat format = location.in().format();
    if (!exchange.contentType().mayBe(format.mediaType())) {
      throw new Rejected(format.unsupported(), "only " + format.mediaType() + " is taken here");
    }
    if (exchange.header("Content-Range") != null) {
      throw new Rejected(ErrorCode.MALFORMED, "parts of objects are not taken");
    }
    byte[] body = exchange.body(format.maxBytes(), format.tooLarge());
    try {
      answer(location.in().put(location, body, precondition, exchange.trail()));
    } catch (Rejected refused) {
      refuse(refused);
    }
  }

  private void answer(StoredAnswer stored) throws IOException {
    String etag = stored.etag();
    if (etag != null) {
      exchange.header("ETag", etag);
    }
    String scheduleTag = stored.scheduleTag();
    if (scheduleTag != null) {
      exchange.header("Schedule-Tag", scheduleTag);
    }
    if (!named) {
      exchange.header("Location", location.href());
    }
    int done = stored.created() ? DavExchange.CREATED : DavExchange.NO_CONTENT;
    Optional<ObjectResource> now =
        stored.visible() && exchange.preferences().representation() ? there() : Optional.empty();
    if (now.isPresent()) {
      ObjectAnswer.show(
          exchange, now.get(), stored.created() ? DavExchange.CREATED : DavExchange.OK);
    } else {
      exchange.applied(MINIMAL);
      exchange.status(stored.visible() ? done : DavExchange.ACCEPTED);
    }
  }

  /** A client that was mistaken about the object may want it at once (RFC 8144, 2.1). */
  private void refuse(Rejected refused) throws IOException {
    Optional<ObjectResource> now =
        refused.code() == ErrorCode.PRECONDITION_FAILED && exchange.preferences().representation()
            ? there()
            : Optional.empty();
    if (now.isEmpty()) {
      throw refused;
    }
    exchange.header("Chalet-Error", refused.code().token());
    ObjectAnswer.show(exchange, now.get(), refused.code().status());
  }

  private Optional<ObjectResource> there() {
    return location.in().object(location.name());
  }
}
