package org.chalet.contentline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes content lines: CRLF, folded at 75 octets between characters. */
public final class ContentLineWriter {
  private static final int MAX_OCTETS = 75;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
  private final StringBuilder line = new StringBuilder(128);

  public ContentLineWriter line(
      String group, String name, List<Parameter> parameters, String value) {
    if (!group.isEmpty()) {
      append(group);
      line.append('.');
    }
    append(name);
    for (Parameter parameter : parameters) {
      line.append(';');
      append(parameter.name());
      line.append('=');
      values(parameter.values());
    }
    line.append(':');
    append(value);
    fold(line.toString().getBytes(UTF_8));
    line.setLength(0);
    return this;
  }

  public ContentLineWriter line(String name, String value) {
    return line("", name, List.of(), value);
  }

  public byte[] toBytes() {
    return out.toByteArray();
  }

  private void values(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "" : ",");
      String value = values.get(i);
      boolean quoted = needsQuotes(value);
      line.append(quoted ? "\"" : "");
      Carets.encode(value, line);
      line.append(quoted ? "\"" : "");
    }
  }

  private static boolean needsQuotes(String value) {
    return value.indexOf(',') >= 0 || value.indexOf(';') >= 0 || value.indexOf(':') >= 0;
  }

  /** Line breaks that slipped into generated text must not end the line. */
  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line.append("\\n");
      } else if ((c >= ' ' && c != 0x7f) || c == '\t') {
        line.append(c);
      }
    }
  }

  private void fold(byte[] octets) {
    int from = 0;
    int room = MAX_OCTETS;
    while (octets.length - from > room) {
      int to = from + room;
      while ((octets[to] & 0xC0) == 0x80) {
        to--;
      }
      out.write(octets, from, to - from);
      out.write('\r');
      out.write('\n');
      out.write(' ');
      from = to;
      room = MAX_OCTETS - 1;
    }
    out.write(octets, from, octets.length - from);
    out.write('\r');
    out.write('\n');
  }
}
