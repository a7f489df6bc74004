package org.chalet.query.calendar.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font in one document, embedded as far as it is used. Not thread-safe. */
final class Lettering {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final float EM = 1000f;
  private static final String MORE = "…";

  private final PDFont font;
  private final CmapLookup glyphs;
  private final Map<Integer, Float> widths = new HashMap<>();

  private Lettering(PDFont font, CmapLookup glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  static Lettering plain(PDDocument document) {
    return of(document, "DejaVuSansCondensed.ttf");
  }

  static Lettering bold(PDDocument document) {
    return of(document, "DejaVuSansCondensed-Bold.ttf");
  }

  private static Lettering of(PDDocument document, String file) {
    try (InputStream bytes = Lettering.class.getResourceAsStream(FONTS + file)) {
      if (bytes == null) {
        throw new IllegalStateException(file + " is not among the resources");
      }
      TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      document.registerTrueTypeFontForClosing(read);
      return new Lettering(PDType0Font.load(document, read, true), read.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  PDFont font() {
    return font;
  }

  boolean knows(int character) {
    return glyphs.getGlyphId(character) != 0;
  }

  float width(String text, float size) {
    float width = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      width += width(text.codePointAt(at));
    }
    return width * size / EM;
  }

  private float width(int character) {
    return widths.computeIfAbsent(
        character,
        one -> {
          try {
            return font.getStringWidth(Character.toString(one));
          } catch (IOException e) {
            throw new UncheckedIOException("measuring a letter", e);
          }
        });
  }

  /** As much of the text as fits; what is cut off is marked. */
  String fitted(String text, float size, float width) {
    if (width(text, size) <= width) {
      return text;
    }
    String cut = text.substring(0, fitting(text, size, width - width(MORE, size)));
    return cut.isBlank() ? "" : cut.stripTrailing() + MORE;
  }

  /** How many chars of the text fit, no letter halved. */
  int fitting(String text, float size, float width) {
    float used = 0;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      used += width(character) * size / EM;
      if (used > width) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }
}
