package org.chalet.query.calendar.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One page. Places are told in points from its upper left corner; texts stand on their line. */
final class Sheet {
  private static final float HAIR = 0.5f;

  private final PDPageContentStream page;
  private final float height;
  private final Lettering plain;
  private final Lettering bold;

  Sheet(PDPageContentStream page, float height, Lettering plain, Lettering bold) {
    this.page = page;
    this.height = height;
    this.plain = plain;
    this.bold = bold;
  }

  /** How a text is set. */
  record Style(boolean bold, float size, Ink ink) {
    static Style plain(float size) {
      return new Style(false, size, Ink.BLACK);
    }

    static Style bold(float size) {
      return new Style(true, size, Ink.BLACK);
    }

    static Style grey(float size) {
      return new Style(false, size, Ink.GREY);
    }
  }

  /** A rectangle. */
  record Box(float x, float y, float width, float height) {
    float bottom() {
      return y + height;
    }
  }

  @FunctionalInterface
  private interface Drawing {
    void draw() throws IOException;
  }

  private static void draw(Drawing drawing) {
    try {
      drawing.draw();
    } catch (IOException e) {
      throw new UncheckedIOException("drawing a page", e);
    }
  }

  private Lettering lettering(Style style) {
    return style.bold() ? bold : plain;
  }

  float width(String text, Style style) {
    return lettering(style).width(legible(text, style), style.size());
  }

  private String legible(String text, Style style) {
    return Legible.of(text, lettering(style)::knows);
  }

  /** One line, cut where it does not fit. */
  void text(String text, float x, float y, float width, Style style) {
    show(lettering(style).fitted(legible(text, style), style.size(), width), x, y, style);
  }

  /** One line that ends at {@code x}. */
  void textUpTo(String text, float x, float y, Style style) {
    String line = legible(text, style);
    show(line, x - lettering(style).width(line, style.size()), y, style);
  }

  /** A text in lines that fit, the last one cut where there is more. */
  List<String> lines(String text, float width, int most, Style style) {
    Lettering letters = lettering(style);
    List<String> lines = new ArrayList<>();
    String rest = legible(text, style);
    while (!rest.isEmpty() && lines.size() < most) {
      int fits = letters.fitting(rest, style.size(), width);
      if (fits == rest.length() || lines.size() == most - 1) {
        lines.add(letters.fitted(rest, style.size(), width));
        return lines;
      }
      int blank = rest.lastIndexOf(' ', fits);
      int end = blank > 0 ? blank : Math.max(fits, Character.charCount(rest.codePointAt(0)));
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  /** A line as {@link #lines} gave it. */
  void line(String line, float x, float y, Style style) {
    show(line, x, y, style);
  }

  private void show(String line, float x, float y, Style style) {
    if (line.isEmpty()) {
      return;
    }
    draw(() -> {
      page.beginText();
      page.setFont(lettering(style).font(), style.size());
      page.setNonStrokingColor(style.ink().red(), style.ink().green(), style.ink().blue());
      page.newLineAtOffset(x, height - y);
      page.showText(Legible.placed(line));
      page.endText();
    });
  }

  void fill(Box box, Ink ink) {
    draw(() -> {
      page.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
      page.addRect(box.x(), height - box.bottom(), box.width(), box.height());
      page.fill();
    });
  }

  void rule(float fromX, float fromY, float toX, float toY) {
    draw(() -> {
      page.setStrokingColor(Ink.LINE.red(), Ink.LINE.green(), Ink.LINE.blue());
      page.setLineWidth(HAIR);
      page.moveTo(fromX, height - fromY);
      page.lineTo(toX, height - toY);
      page.stroke();
    });
  }

  void close() {
    draw(page::close);
  }
}
