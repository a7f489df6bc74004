package org.chalet.server.offline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chalet.server.settings.RefusedToStart;
import tools.jackson.databind.JsonNode;

/** Has the running server rebuild a view, or all of them, and shows how far it is. */
final class RemoteRebuild {
  private static final Set<String> FINISHED = Set.of("LIVE", "COMPARED", "FAILED");
  private static final String ALL = "all";
  private static final int BAR = 30;
  private static final long PAUSE_MILLIS = 500;

  private final RunningServer server;
  private final PrintStream out;
  private final boolean terminal;
  private String shown = "";

  /**
   * @param terminal whether one line is written again and again, or a new one whenever it changes
   */
  RemoteRebuild(RunningServer server, PrintStream out, boolean terminal) {
    this.server = server;
    this.out = out;
    this.terminal = terminal;
  }

  void run(String view, String mode) {
    String path = view.equals(ALL) ? "/rebuild" : "/views/" + view + "/rebuild";
    List<JsonNode> progress = each(server.post(path + "?mode=" + mode));
    while (!progress.stream().allMatch(RemoteRebuild::finished)) {
      show(progress);
      pause();
      progress = each(server.get(path));
    }
    show(progress);
    if (terminal) {
      out.println();
    }
    tell(progress);
  }

  private static List<JsonNode> each(JsonNode answer) {
    List<JsonNode> each = new ArrayList<>();
    if (answer.isArray()) {
      answer.forEach(each::add);
    } else {
      each.add(answer);
    }
    return each;
  }

  private static boolean finished(JsonNode progress) {
    return FINISHED.contains(progress.path("stage").asString());
  }

  private void show(List<JsonNode> progress) {
    int percent = (int) progress.stream().mapToInt(RemoteRebuild::percent).average().orElse(100);
    long done = progress.stream().filter(RemoteRebuild::finished).count();
    long rate =
        progress.stream()
            .filter(one -> one.path("stage").asString().equals("READING"))
            .mapToLong(one -> one.path("eventsPerSecond").asLong())
            .sum();
    String filled = "#".repeat(percent * BAR / 100);
    String line =
        String.format(
            "[%-" + BAR + "s] %3d %%, %d of %d views, %d events/s",
            filled,
            percent,
            done,
            progress.size(),
            rate);
    if (terminal) {
      out.print("\r" + line + "   ");
      out.flush();
    } else if (!line.equals(shown)) {
      out.println(line);
    }
    shown = line;
  }

  /** A view is not done before it is live, however much of the log it has read. */
  private static int percent(JsonNode progress) {
    int percent = progress.path("percent").asInt();
    return finished(progress) ? 100 : Math.min(99, percent);
  }

  private void tell(List<JsonNode> progress) {
    List<String> failed = new ArrayList<>();
    for (JsonNode one : progress) {
      String view = one.path("view").asString();
      String stage = one.path("stage").asString();
      out.printf(
          "%s: %s, %d of %d events, %d events/s%s%n",
          view,
          stage,
          one.path("position").asLong(),
          one.path("head").asLong(),
          one.path("eventsPerSecond").asLong(),
          differences(one.path("comparison")));
      if (stage.equals("FAILED")) {
        failed.add(view + ": " + one.path("error").asString());
      }
    }
    if (!failed.isEmpty()) {
      throw new RefusedToStart("failed, and as they were: " + String.join(", ", failed));
    }
  }

  private static String differences(JsonNode comparison) {
    long different = 0;
    for (JsonNode kind : comparison.path("kinds")) {
      different +=
          kind.path("missing").asLong()
              + kind.path("extra").asLong()
              + kind.path("different").asLong();
    }
    return comparison.isObject() ? ", " + different + " documents differ" : "";
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedToStart("interrupted; the server goes on rebuilding", e);
    }
  }
}
