package org.chalet.query.dav.caldav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.RawLines;
import org.chalet.query.dav.objects.ObjectsFile;
import org.jspecify.annotations.Nullable;

/**
 * One VCALENDAR with the components of many objects, line by line as they are stored. Each time
 * zone is in it once. An object whose components do not end is left out.
 */
final class CalendarFile implements ObjectsFile {
  private static final String BEGIN = "BEGIN:";
  private static final String END = "END:";
  private static final String ZONE = "VTIMEZONE";

  private final OutputStream out;
  private final Set<String> zones = new HashSet<>();

  CalendarFile(OutputStream out, @Nullable String name) throws IOException {
    this.out = out;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Chalet//Chalet//EN");
    if (name != null) {
      line("X-WR-CALNAME:" + Escapes.escape(name));
    }
  }

  @Override
  public void add(byte[] object) throws IOException {
    ByteArrayOutputStream components = new ByteArrayOutputStream(object.length);
    ByteArrayOutputStream component = new ByteArrayOutputStream();
    int depth = 0;
    boolean isZone = false;
    for (byte[] line : RawLines.of(object)) {
      String text = start(line);
      depth += text.startsWith(BEGIN) ? 1 : 0;
      if (depth == 2 && text.startsWith(BEGIN)) {
        isZone = text.equals(BEGIN + ZONE);
      }
      if (depth >= 2) {
        write(line, component);
      }
      depth -= text.startsWith(END) ? 1 : 0;
      if (depth == 1 && text.startsWith(END)) {
        if (!isZone || zones.add(component.toString(StandardCharsets.UTF_8))) {
          component.writeTo(components);
        }
        component.reset();
      }
    }
    if (depth == 0) {
      components.writeTo(out);
    }
  }

  /** As much of a line as tells where a component begins or ends. */
  private static String start(byte[] line) {
    boolean mayBe = line.length > 0 && "BbEe".indexOf(line[0]) >= 0;
    return mayBe ? new String(line, StandardCharsets.UTF_8).strip().toUpperCase(Locale.ROOT) : "";
  }

  private static void write(byte[] line, ByteArrayOutputStream to) {
    to.writeBytes(line);
    if (line[line.length - 1] != '\n') {
      to.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void line(String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    line("END:VCALENDAR");
  }
}
