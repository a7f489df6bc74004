package org.chalet.query.dav.core;

import org.chalet.icalendar.FloatingZone;
import org.chalet.icalendar.ZonesByReference;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/** The typed fields of a collection's properties. */
public enum PropertyField {
  DISPLAY_NAME {
    @Override
    @Nullable String text(CollectionProperties of) {
      return of.displayName();
    }

    @Override
    void set(PropertiesEditor editor, @Nullable String text) {
      editor.displayName = text;
    }
  },
  DESCRIPTION {
    @Override
    @Nullable String text(CollectionProperties of) {
      return of.description();
    }

    @Override
    void set(PropertiesEditor editor, @Nullable String text) {
      editor.description = text;
    }
  },
  COLOUR {
    @Override
    @Nullable String text(CollectionProperties of) {
      return of.colour();
    }

    @Override
    void set(PropertiesEditor editor, @Nullable String text) {
      String colour = text == null || text.isBlank() ? null : text.strip();
      if (colour != null && !colour.matches("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "a colour is #RRGGBB or #RRGGBBAA");
      }
      editor.colour = colour;
    }
  },
  ORDER {
    @Override
    @Nullable String text(CollectionProperties of) {
      Long order = of.order();
      return order == null ? null : order.toString();
    }

    @Override
    void set(PropertiesEditor editor, @Nullable String text) {
      try {
        editor.order = text == null ? null : Long.valueOf(text.strip());
      } catch (NumberFormatException e) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "the order is no whole number");
      }
    }
  },
  TIMEZONE {
    @Override
    @Nullable String text(CollectionProperties of) {
      return of.timezone();
    }

    @Override
    void set(PropertiesEditor editor, @Nullable String text) {
      String zone = text == null || text.isBlank() ? null : text;
      if (zone != null) {
        FloatingZone.verify(zone);
      }
      editor.timezone = zone;
    }
  },
  /** The same zone by its name alone (RFC 7809, 5.2). */
  TIMEZONE_ID {
    @Override
    @Nullable String text(CollectionProperties of) {
      String timezone = of.timezone();
      return timezone == null ? null : FloatingZone.tzid(timezone).orElse(null);
    }

    @Override
    void set(PropertiesEditor editor, @Nullable String text) {
      editor.timezone =
          text == null
              ? null
              : ZonesByReference.definition(text.strip())
                  .orElseThrow(
                      () -> new Rejected(ErrorCode.UNKNOWN_TIME_ZONE, "no such time zone"));
    }
  };

  abstract @Nullable String text(CollectionProperties of);

  abstract void set(PropertiesEditor editor, @Nullable String text);
}
