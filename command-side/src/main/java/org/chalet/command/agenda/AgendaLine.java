package org.chalet.command.agenda;

import java.time.Instant;

/**
 * An event as an agenda tells it.
 *
 * @param end exclusive
 * @param title empty where it has none
 * @param location empty where none is said
 */
public record AgendaLine(
    boolean allDay, Instant start, Instant end, String title, String location) {
  /** Without what it says. */
  @Override
  public String toString() {
    return "AgendaLine";
  }
}
