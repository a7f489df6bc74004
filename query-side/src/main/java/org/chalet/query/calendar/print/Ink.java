package org.chalet.query.calendar.print;

import java.util.List;
import java.util.Optional;
import org.chalet.icalendar.ColourNames;
import org.jspecify.annotations.Nullable;

/** A colour; each part from 0 to 1. */
record Ink(float red, float green, float blue) {
  static final Ink BLACK = of(0x202124);
  static final Ink GREY = of(0x6b6f76);
  static final Ink LINE = of(0xd5d8dc);
  static final Ink SHADE = of(0xf4f5f7);
  static final Ink WHITE = of(0xffffff);

  private static final List<Ink> USUAL =
      List.of(of(0x3b6ea8), of(0x4f8a4c), of(0xb5643c), of(0x7a5ba6), of(0x2f8f8b), of(0xa8476b));
  private static final int RGB_LENGTH = 7;
  private static final float MOST = 255f;
  private static final float PALE = 0.82f;

  private static Ink of(int rgb) {
    return new Ink((rgb >> 16 & 255) / MOST, (rgb >> 8 & 255) / MOST, (rgb & 255) / MOST);
  }

  /** The colour of the nth calendar that has none of its own. */
  static Ink usual(int n) {
    return USUAL.get(Math.floorMod(n, USUAL.size()));
  }

  /** {@code #RRGGBB}, what follows is left out; or the name of a CSS colour. */
  static Optional<Ink> of(@Nullable String colour) {
    if (colour == null) {
      return Optional.empty();
    }
    String rgb = colour.startsWith("#") ? colour : ColourNames.rgb(colour).orElse("");
    return rgb.matches("#[0-9a-fA-F]{6,8}")
        ? Optional.of(of(Integer.parseInt(rgb.substring(1, RGB_LENGTH), 16)))
        : Optional.empty();
  }

  /** So light that black can be read on it. */
  Ink pale() {
    return new Ink(pale(red), pale(green), pale(blue));
  }

  private static float pale(float part) {
    return part + (1 - part) * PALE;
  }
}
