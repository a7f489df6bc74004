package org.chalet.query.finding;

import java.util.Arrays;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What is found. */
public enum FindKind {
  EVENT("VEVENT"),
  TASK("VTODO"),
  JOURNAL("VJOURNAL"),
  CARD("VCARD");

  private final String component;

  FindKind(String component) {
    this.component = component;
  }

  /** Whether components of a calendar are found at all. */
  public static boolean isFound(String component) {
    return Arrays.stream(values())
        .anyMatch(kind -> kind != CARD && kind.component.equals(component));
  }

  public static FindKind of(String component) {
    return Arrays.stream(values())
        .filter(kind -> kind.component.equals(component))
        .findFirst()
        .orElseThrow();
  }

  /**
   * @throws Rejected INVALID_VALUE
   */
  public static FindKind named(String token) {
    return Arrays.stream(values())
        .filter(kind -> kind.token().equals(token))
        .findFirst()
        .orElseThrow(
            () -> new Rejected(ErrorCode.INVALID_VALUE, "a kind is event, task, journal or card"));
  }

  /** As in {@code event}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String component() {
    return component;
  }
}
