package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.chalet.store.ChainVerifier;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedCommit;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes loses nothing that it said was stored. */
@Timeout(120)
class KillTest {
  @TempDir Path directory;

  @Test
  void everyAcknowledgedCommitSurvivesAKillAndNoneIsTorn() throws Exception {
    Map<Long, String> acknowledged = new HashMap<>();
    Random random = new Random();
    for (int round = 0; round < 2; round++) {
      int atLeast = 200 + random.nextInt(1_500);
      killAfter(atLeast, acknowledged);
      assertKept(acknowledged);
    }
  }

  @Tag("slow")
  @RepeatedTest(20)
  void manyTimesOver() throws Exception {
    everyAcknowledgedCommitSurvivesAKillAndNoneIsTorn();
  }

  private void killAfter(int commits, Map<Long, String> acknowledged)
      throws IOException, InterruptedException {
    Process writer = ChildProcess.start(AppendUntilKilled.class, directory.toString());
    try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder line = new StringBuilder();
      int heard = 0;
      for (int c = said.read(); c >= 0; c = said.read()) {
        if (c != '\n') {
          line.append((char) c);
          continue;
        }
        String[] parts = line.toString().split(" ");
        acknowledged.put(Long.parseLong(parts[0]), parts[1]);
        line.setLength(0);
        heard++;
        if (heard == commits) {
          // The process itself would close its pipe, and what was said before the kill would be
          // lost.
          writer.toHandle().destroyForcibly();
        }
      }
      assertThat(heard).isGreaterThanOrEqualTo(commits);
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private void assertKept(Map<Long, String> acknowledged) {
    try (SqliteStorage storage = SqliteStorage.open(directory, new TestClock())) {
      EventLog log = storage.eventLog();
      ChainVerifier.Verified chain = ChainVerifier.verify(log);
      assertThat(chain.events()).isEqualTo(chain.commits() * AppendUntilKilled.EVENTS);
      Map<Long, String> kept = new HashMap<>();
      for (long at = 1; at <= log.head(); ) {
        for (RecordedCommit commit : log.readCommits(at, 500)) {
          kept.put(commit.firstPosition(), commit.commit().id());
          at = commit.lastPosition() + 1;
        }
      }
      assertThat(kept).containsAllEntriesOf(acknowledged);
    }
  }
}
