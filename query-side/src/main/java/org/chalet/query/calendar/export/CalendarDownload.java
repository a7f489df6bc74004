package org.chalet.query.calendar.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.icalendar.CalendarWriter;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.PublishedCalendar;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A calendar as one iCalendar file, written while it is read. */
public final class CalendarDownload {
  private static final String UNNAMED = "calendar";

  private CalendarDownload() {}

  /**
   * What is in a file.
   *
   * @param own whether it is the reader's: alarms of others are left out
   * @param texts of the objects
   */
  public record Content(CollectionProperties face, boolean own, Iterator<byte[]> texts) {}

  /** Answers with the file. */
  public static void answer(HttpServletResponse response, Content content) throws IOException {
    answer(response, "text/calendar; charset=UTF-8", name(content.face()) + ".ics");
    try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
      write(List.of(content), content.face(), out);
    }
  }

  static void answer(HttpServletResponse response, String type, String fileName) {
    response.setContentType(type);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(fileName, UTF_8).build().toString());
  }

  /** All of it as one calendar that is called as {@code face} says. */
  static void write(List<Content> all, CollectionProperties face, OutputStream out)
      throws IOException {
    CalendarWriter writer = new CalendarWriter(out);
    writer.begin(about(face));
    for (Content content : all) {
      Iterator<byte[]> texts = content.texts();
      while (texts.hasNext()) {
        Optional<Component> calendar = parsed(texts.next());
        if (calendar.isPresent()) {
          writer.object(content.own() ? calendar.get() : withoutAlarms(calendar.get()));
        }
      }
    }
    writer.end();
  }

  static String name(CollectionProperties face) {
    String name = face.displayName();
    String safe = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s/\\\\:*?\"<>|]+", " ").strip();
    return safe.isEmpty() ? UNNAMED : safe;
  }

  private static List<Property> about(CollectionProperties face) {
    return new PublishedCalendar(
            face.displayName(), face.description(), face.colour(), null, List.of())
        .properties();
  }

  /** Nothing of what an earlier version took in but this one cannot read. */
  private static Optional<Component> parsed(byte[] text) {
    try {
      return Optional.of(ICalendars.parse(text));
    } catch (Rejected unreadable) {
      return Optional.empty();
    }
  }

  private static Component withoutAlarms(Component calendar) {
    List<Component> parts = new ArrayList<>(calendar.components().size());
    for (Component part : calendar.components()) {
      parts.add(
          part.withComponents(
              part.components().stream().filter(inner -> !inner.name().equals("VALARM")).toList()));
    }
    return calendar.withComponents(parts);
  }
}
