package org.chalet.bench;

import java.io.PrintStream;
import java.util.Locale;

/** A Markdown table, a line as soon as it is known. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
    out.println("| what | measured | trial | ratio |");
    out.println("|---|---|---|---|");
  }

  /**
   * @param trial the figure of the trial that came before Chalet, or 0 where it has none
   */
  void rate(String what, double perSecond, double trial) {
    row(
        what,
        String.format(Locale.ROOT, "%,.0f/s", perSecond),
        trial == 0 ? "–" : String.format(Locale.ROOT, "%,.0f/s", trial),
        trial == 0 ? 0 : perSecond / trial);
  }

  void millis(String what, double millis, double trial) {
    row(
        what,
        String.format(Locale.ROOT, "%.2f ms", millis),
        trial == 0 ? "–" : String.format(Locale.ROOT, "%.2f ms", trial),
        trial == 0 ? 0 : millis / trial);
  }

  /** How many times one thing costs what another does. */
  void ratio(String what, double times, double target) {
    row(
        what,
        String.format(Locale.ROOT, "%.2f", times),
        String.format(Locale.ROOT, "%.2f", target),
        times / target);
  }

  private void row(String what, String measured, String trial, double ratio) {
    String shown = ratio == 0 ? "–" : String.format(Locale.ROOT, "%.2f", ratio);
    out.printf("| %s | %s | %s | %s |%n", what, measured, trial, shown);
    out.flush();
  }
}
