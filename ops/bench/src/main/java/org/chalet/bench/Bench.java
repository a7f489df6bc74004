package org.chalet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Runs the cases named as arguments, or all: {@code append replay rebuild commands visibility
 * members past search}; or {@code fill EVENTS}, which leaves a long history in a data directory
 * that a demo began. The first argument is a directory on the disk to measure.
 */
public final class Bench {
  private static final List<String> ALL =
      List.of("append", "replay", "rebuild", "commands", "visibility", "members", "past", "search");
  private static final Duration MEASURED = Duration.ofSeconds(5);

  private Bench() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("usage: Bench DIRECTORY [" + String.join("|", ALL) + " …]");
      System.exit(2);
    }
    Path parent = Path.of(args[0]);
    if (args.length == 3 && args[1].equals("fill")) {
      LongHistory.fill(parent, Long.parseLong(args[2]), System.out);
      return;
    }
    Report report = new Report(System.out);
    for (String one : args.length == 1 ? ALL : List.of(args).subList(1, args.length)) {
      switch (one) {
        case "append" -> AppendRate.run(report, parent, MEASURED);
        case "replay" -> ReplayRate.run(report, parent);
        case "rebuild" -> RebuildRate.run(report, parent);
        case "commands" -> CommandRate.run(report, parent, MEASURED);
        case "past" -> PastRate.run(report, parent);
        case "search" -> SearchRate.run(report, parent);
        case "members" -> MemberScale.run(report, parent);
        case "visibility" -> Visibility.run(report, parent, MEASURED);
        default -> throw new IllegalArgumentException("no such case: " + one);
      }
    }
  }
}
