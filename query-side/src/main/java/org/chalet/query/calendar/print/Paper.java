package org.chalet.query.calendar.print;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** What is printed on. */
enum Paper {
  A4(PDRectangle.A4),
  LETTER(PDRectangle.LETTER);

  private final PDRectangle upright;

  Paper(PDRectangle upright) {
    this.upright = upright;
  }

  /** Refuses INVALID_VALUE; A4 where nothing is said. */
  static Paper of(@Nullable String name) {
    return switch (name == null ? "a4" : name.toLowerCase(Locale.ROOT)) {
      case "a4" -> A4;
      case "letter" -> LETTER;
      default -> throw new Rejected(ErrorCode.INVALID_VALUE, "paper is a4 or letter");
    };
  }

  PDRectangle page(boolean landscape) {
    return landscape
        ? new PDRectangle(upright.getHeight(), upright.getWidth())
        : new PDRectangle(upright.getWidth(), upright.getHeight());
  }
}
