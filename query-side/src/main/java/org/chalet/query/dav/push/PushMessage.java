package org.chalet.query.dav.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A message for one subscription.
 *
 * @param xml a push-message
 * @param replaces of those that lie undelivered under one of these names the last one is enough
 *     (RFC 8030, 5.4)
 */
@SuppressWarnings("ArrayRecordComponent")
public record PushMessage(byte[] xml, String replaces) {
  /**
   * Tells of changes of a collection.
   *
   * @param registration for which it is; names nothing to anybody else
   * @param token up to where the contents may be synchronized; null where there are no tokens
   */
  static PushMessage of(
      String registration, String topic, Changes changes, @Nullable String token) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(new XmlWriter(bytes), topic, changes, token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String what = changes.properties() ? changes.content() ? "-a" : "-p" : "-c";
    return new PushMessage(bytes.toByteArray(), registration + what);
  }

  private static void write(XmlWriter out, String topic, Changes changes, @Nullable String token)
      throws IOException {
    out.open(PushNames.MESSAGE).element(PushNames.TOPIC, topic);
    if (changes.content()) {
      out.open(PushNames.CONTENT_UPDATE);
      if (token != null) {
        out.element(Names.dav("sync-token"), token);
      }
      out.close(PushNames.CONTENT_UPDATE);
    }
    if (changes.properties()) {
      out.empty(PushNames.PROPERTY_UPDATE);
    }
    out.close(PushNames.MESSAGE).flush();
  }
}
