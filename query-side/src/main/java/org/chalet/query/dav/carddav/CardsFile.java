package org.chalet.query.dav.carddav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.chalet.query.dav.objects.ObjectsFile;

/** Cards one after the other. */
record CardsFile(OutputStream out) implements ObjectsFile {
  private static final byte[] LINE_BREAK = "\r\n".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void add(byte[] card) throws IOException {
    out.write(card);
    if (card.length == 0 || card[card.length - 1] != '\n') {
      out.write(LINE_BREAK);
    }
  }

  @Override
  public void close() {}
}
