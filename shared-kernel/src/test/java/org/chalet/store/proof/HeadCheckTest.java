package org.chalet.store.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import org.chalet.store.Commit;
import org.chalet.store.Commits;
import org.chalet.store.DamagedHistory;
import org.chalet.store.EventLog;
import org.chalet.store.InMemoryEventLog;
import org.junit.jupiter.api.Test;

class HeadCheckTest {
  private static final Signatures.Keys KEYS = Signatures.make();
  private static final List<Commit> HISTORY = Commits.stream("a", 700);

  @Test
  void a_log_that_went_on_agrees_with_every_head() {
    EventLog log = logOf(HISTORY.subList(0, 400));
    SignedHead first = head(log);
    log.append(HISTORY.subList(400, 700));
    assertThat(HeadCheck.verify(log, List.of(head(log), first)).head()).isEqualTo(700);
  }

  @Test
  void a_deleted_tail_is_noticed() {
    SignedHead head = head(logOf(HISTORY));
    assertDamaged(logOf(HISTORY.subList(0, 600)), List.of(head), 601);
  }

  @Test
  void a_past_that_was_written_anew_with_fitting_hashes_is_noticed() {
    SignedHead early = head(logOf(HISTORY.subList(0, 300)));
    SignedHead late = head(logOf(HISTORY));
    EventLog forged = logOf(HISTORY.subList(0, 500));
    forged.append(Commits.stream("forged", 300));
    assertDamaged(forged, List.of(early, late), 301);
  }

  @Test
  void a_signature_holds_for_its_head_alone() {
    SignedHead signed = head(logOf(HISTORY));
    LogHead head = signed.head();
    assertThat(signed.isGenuine()).isTrue();
    LogHead later =
        new LogHead(2, 701, head.chainHash(), head.treeRoot(), head.time(), head.previous());
    assertThat(new SignedHead(later, signed.signature(), signed.publicKey()).isGenuine()).isFalse();
    String other = Signatures.make().publicKey();
    assertThat(new SignedHead(head, signed.signature(), other).isGenuine()).isFalse();
    assertThat(new SignedHead(head, "?", "no key").isGenuine()).isFalse();
  }

  private static void assertDamaged(EventLog log, List<SignedHead> heads, long position) {
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(() -> HeadCheck.verify(log, heads))
        .extracting(DamagedHistory::position)
        .isEqualTo(position);
  }

  private static SignedHead head(EventLog log) {
    long position = log.head();
    HexFormat hex = HexFormat.of();
    LogHead head =
        new LogHead(
            1,
            position,
            hex.formatHex(log.readCommits(position, 1).getFirst().hash()),
            hex.formatHex(new LogTree(log, TileRoots.NONE).root(position)),
            "2026-05-01T10:00:00Z",
            "0".repeat(64));
    return new SignedHead(head, Signatures.sign(KEYS, head.bytes()), KEYS.publicKey());
  }

  private static EventLog logOf(List<Commit> commits) {
    EventLog log = new InMemoryEventLog();
    log.append(commits);
    return log;
  }
}
