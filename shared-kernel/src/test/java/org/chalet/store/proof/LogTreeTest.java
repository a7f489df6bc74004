package org.chalet.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chalet.store.Commits;
import org.chalet.store.EventBytes;
import org.chalet.store.EventLog;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.RecordedEvent;
import org.junit.jupiter.api.Test;

class LogTreeTest {
  /** As a file keeps them. */
  private static final class Kept implements TileRoots {
    private byte[] roots = new byte[0];
    private long writtenFrom = -1;

    @Override
    public byte[] read() {
      return roots;
    }

    @Override
    public void write(long tile, byte[] fresh) {
      writtenFrom = tile;
      int from = (int) tile * MerkleHash.LENGTH;
      roots = Arrays.copyOf(roots, from + fresh.length);
      System.arraycopy(fresh, 0, roots, from, fresh.length);
    }
  }

  @Test
  void roots_are_those_of_all_events_at_any_position() {
    EventLog log = filled(1_300);
    LogTree tree = new LogTree(log, TileRoots.NONE);
    GrowingRoot expected = new GrowingRoot();
    for (RecordedEvent event : log.readFrom(1, 2_000)) {
      expected.add(leaf(event));
      if (event.position() % 97 == 0 || event.position() > 1_275) {
        assertThat(tree.root(event.position())).isEqualTo(expected.root());
      }
    }
  }

  @Test
  void every_event_is_proven_up_to_any_head() {
    EventLog log = filled(1_300);
    LogTree tree = new LogTree(log, TileRoots.NONE);
    for (long head : new long[] {1, 255, 256, 257, 1_024, 1_300}) {
      byte[] root = tree.root(head);
      for (RecordedEvent event : log.readFrom(1, (int) head)) {
        List<byte[]> path = tree.inclusion(event.position(), head);
        assertThat(MerkleProof.includes(root, head, event.position() - 1, leaf(event), path))
            .isTrue();
      }
    }
  }

  @Test
  void a_later_head_goes_on_where_an_earlier_one_was() {
    EventLog log = filled(700);
    LogTree tree = new LogTree(log, TileRoots.NONE);
    byte[] old = tree.root(300);
    log.append(Commits.stream("b", 900));
    byte[] now = tree.root(1_600);
    assertThat(MerkleProof.consistent(old, 300, now, 1_600, tree.consistency(300, 1_600))).isTrue();
  }

  @Test
  void what_was_kept_is_gone_on_with() {
    EventLog log = filled(600);
    Kept kept = new Kept();
    new LogTree(log, kept).root(600);
    assertThat(kept.writtenFrom).isZero();
    log.append(Commits.stream("b", 600));
    byte[] root = new LogTree(log, kept).root(1_200);
    assertThat(kept.writtenFrom).isEqualTo(2);
    assertThat(root).isEqualTo(new LogTree(log, TileRoots.NONE).root(1_200));
  }

  @Test
  void what_was_kept_of_another_log_is_made_anew() {
    Kept kept = new Kept();
    new LogTree(filled(1_000), kept).root(1_000);
    EventLog other = filled(600);
    byte[] root = new LogTree(other, kept).root(600);
    assertThat(kept.writtenFrom).isZero();
    assertThat(root).isEqualTo(new LogTree(other, TileRoots.NONE).root(600));
  }

  @Test
  void bytes_of_an_event_read_back_as_they_were() {
    RecordedEvent event = filled(3).readFrom(2, 1).getFirst();
    RecordedEvent read = EventBytes.read(EventBytes.of(event));
    assertThat(read.position()).isEqualTo(2);
    assertThat(Commits.text(read.event())).isEqualTo(Commits.text(event.event()));
  }

  private static byte[] leaf(RecordedEvent event) {
    return MerkleHash.leaf(EventBytes.of(event));
  }

  private static EventLog filled(int events) {
    EventLog log = new InMemoryEventLog();
    log.append(Commits.stream("a", events));
    return log;
  }
}
