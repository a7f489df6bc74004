package org.chalet.server.offline;

import java.io.PrintStream;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How the views of the running server are doing, and what is done about what they refuse. */
final class RemoteViews {
  private final RunningServer server;
  private final PrintStream out;

  RemoteViews(RunningServer server, PrintStream out) {
    this.server = server;
    this.out = out;
  }

  void list() {
    for (JsonNode view : server.get("/views")) {
      out.printf(
          "%-14s %-9s at %d, lag %d, %d events/s, dead letters %d%s%n",
          view.path("view").asString(),
          view.path("state").asString(),
          view.path("position").asLong(),
          view.path("lag").asLong(),
          view.path("rate").asLong(),
          view.path("deadLetters").asLong(),
          rebuild(view.path("rebuild")));
    }
  }

  private static String rebuild(JsonNode progress) {
    String stage = progress.path("stage").asString("");
    return switch (stage) {
      case "" -> "";
      case "READING", "COMPARING" ->
          ", rebuild " + Math.min(99, progress.path("percent").asInt()) + " %";
      default -> ", rebuilt " + progress.path("began").asString() + ": " + stage;
    };
  }

  /** Of every view. */
  void letters() {
    for (JsonNode view : server.get("/views")) {
      if (view.path("deadLetters").asLong() > 0) {
        letters(view.path("view").asString());
      }
    }
  }

  private void letters(String view) {
    JsonNode part;
    long after = 0;
    do {
      part = server.get("/views/" + view + "/dead-letters?after=" + after);
      for (JsonNode letter : part.path("items")) {
        out.printf(
            "%s %d %s of %s: %s%n",
            view,
            letter.path("position").asLong(),
            letter.path("eventName").asString(),
            letter.path("sequence").asString(),
            letter.path("error").asString());
      }
      after = part.path("next").asLong(0);
    } while (after > 0);
  }

  void retry(String view, String position) {
    tell(server.post(path(view, position) + "/retry"));
  }

  void setAside(String view, String position, String reason) {
    tell(server.post(path(view, position) + "/set-aside", Map.of("reason", reason)));
  }

  private static String path(String view, String position) {
    return "/views/" + view + "/dead-letters/" + position;
  }

  private void tell(JsonNode retried) {
    JsonNode stuck = retried.path("stuck");
    out.printf(
        "Taken in: %d.%s%n",
        retried.path("taken").asInt(),
        stuck.isObject()
            ? " Still stuck at "
                + stuck.path("position").asLong()
                + ": "
                + stuck.path("error").asString()
            : "");
  }
}
