package org.chalet.query.dav.objects;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.chalet.query.dav.core.Conditions;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.EntityTags;

/** GET and HEAD: an object's bytes, a collection as one file, a line for people elsewhere. */
final class Get implements DavMethod {
  private static final int NOT_MODIFIED = 304;
  private static final byte[] FOR_PEOPLE =
      "This address is for calendar, contact and file apps.\n".getBytes(StandardCharsets.UTF_8);

  @Override
  public String name() {
    return "GET";
  }

  @Override
  public boolean allows(DavResource at) {
    return true;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    if (at instanceof ObjectResource object) {
      send(exchange, object);
    } else if (at instanceof Exportable whole) {
      export(exchange, whole);
    } else {
      exchange.bytes("text/plain; charset=utf-8", FOR_PEOPLE);
    }
  }

  private static void export(DavExchange exchange, Exportable whole) throws IOException {
    String etag = "\"" + whole.state().version() + '"';
    exchange.header("ETag", etag);
    if (EntityTags.has(exchange.header("If-None-Match"), etag)) {
      exchange.status(NOT_MODIFIED);
      return;
    }
    OutputStream out = exchange.stream(whole.format().mediaType() + "; charset=utf-8");
    if (!exchange.isHead()) {
      whole.export(out);
    }
  }

  private static void send(DavExchange exchange, ObjectResource object) throws IOException {
    Representation shown = object.in().represented(object, exchange);
    exchange.header("ETag", shown.etag());
    String scheduleTag = object.row().scheduleTag();
    if (scheduleTag != null) {
      exchange.header("Schedule-Tag", scheduleTag);
    }
    exchange.lastModified(object.row().modified());
    Conditions.verify(exchange, object);
    if (Conditions.isUnchanged(exchange, object, shown.etag())) {
      exchange.status(NOT_MODIFIED);
      return;
    }
    exchange.bytes(shown.contentType(), shown.bytes());
  }
}
