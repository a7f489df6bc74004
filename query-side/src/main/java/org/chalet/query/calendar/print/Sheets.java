package org.chalet.query.calendar.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.chalet.query.calendar.print.Sheet.Box;
import org.chalet.query.calendar.print.Sheet.Style;

/** A document that grows page by page, each with the same head and its number. */
final class Sheets implements AutoCloseable {
  private static final float MARGIN = 30;
  private static final float HEAD = 46;
  private static final float FOOT = 16;
  private static final float SWATCH = 7;
  private static final Style TITLE = Style.bold(15);
  private static final Style SMALL = Style.grey(7.5f);

  private final PDDocument document = new PDDocument();
  private final Lettering plain = Lettering.plain(document);
  private final Lettering bold = Lettering.bold(document);
  private final List<Sheet> sheets = new ArrayList<>();
  private final PDRectangle format;
  private final Head head;
  private final PrintLanguage language;

  /**
   * What stands above each page.
   *
   * @param zone on whose clock times are told
   */
  record Head(String title, String zone, List<Legend> legend) {}

  /** The colour of a calendar. */
  record Legend(String name, Ink ink) {}

  Sheets(PDRectangle format, Head head, PrintLanguage language) {
    this.format = format;
    this.head = head;
    this.language = language;
    document.setDocumentId(0L);
    document.getDocumentInformation().setTitle(head.title());
    document.getDocumentCatalog().setLanguage(language.tag());
  }

  PrintLanguage language() {
    return language;
  }

  /** Where there is room below the head of each page. */
  Box room() {
    float height = format.getHeight() - 2 * MARGIN - HEAD - FOOT;
    return new Box(MARGIN, MARGIN + HEAD, format.getWidth() - 2 * MARGIN, height);
  }

  Sheet next() {
    PDPage page = new PDPage(format);
    document.addPage(page);
    try {
      Sheet sheet =
          new Sheet(new PDPageContentStream(document, page), format.getHeight(), plain, bold);
      sheets.add(sheet);
      head(sheet);
      return sheet;
    } catch (IOException e) {
      throw new UncheckedIOException("beginning a page", e);
    }
  }

  private void head(Sheet sheet) {
    float right = format.getWidth() - MARGIN;
    sheet.textUpTo(head.zone(), right, MARGIN + 12, SMALL);
    float width = right - MARGIN - sheet.width(head.zone(), SMALL) - SWATCH;
    sheet.text(head.title(), MARGIN, MARGIN + 13, width, TITLE);
    float x = MARGIN;
    int left = head.legend().size();
    for (Legend one : head.legend()) {
      float needed = SWATCH + 4 + Math.min(120, sheet.width(one.name(), SMALL)) + 12;
      if (x + needed > right - 24) {
        sheet.text("+" + left, x, MARGIN + 31, 24, SMALL);
        return;
      }
      sheet.fill(new Box(x, MARGIN + 25, SWATCH, SWATCH), one.ink());
      sheet.text(one.name(), x + SWATCH + 4, MARGIN + 31, 121, SMALL);
      x += needed;
      left--;
    }
  }

  /** The whole document, as bytes. */
  byte[] finished() {
    int number = 0;
    for (Sheet sheet : sheets) {
      number++;
      String page = language.word("page", number, sheets.size());
      float y = format.getHeight() - MARGIN;
      sheet.textUpTo(page, format.getWidth() - MARGIN, y, SMALL);
      sheet.close();
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing a document", e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing a document", e);
    }
  }
}
