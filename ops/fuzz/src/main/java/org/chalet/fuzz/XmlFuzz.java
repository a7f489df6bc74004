package org.chalet.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlLimits;
import org.chalet.query.dav.xml.XmlReader;
import org.chalet.query.dav.xml.XmlWriter;

/** XML: what is read is written so that it is read as the same. */
public final class XmlFuzz {
  private XmlFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Target.attempt(() -> {
      String written = written(input);
      Target.verifySame(written, written(written.getBytes(UTF_8)));
    });
  }

  private static String written(byte[] document) {
    XmlElement read = XmlReader.read(document, XmlLimits.REQUEST);
    return XmlWriter.standalone(read);
  }
}
