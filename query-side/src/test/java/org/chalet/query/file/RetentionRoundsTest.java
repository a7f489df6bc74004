package org.chalet.query.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chalet.file.FileContents;
import org.chalet.file.FileCopied;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.FolderCreated;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodesPurged;
import org.chalet.file.PurgeNodes;
import org.chalet.file.PurgeVersions;
import org.chalet.file.VersionsPurged;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

/** Trash and former versions stay for a while, and go then with their bytes. */
class RetentionRoundsTest {
  private static final AccountId OWNER = AccountId.ofLocal("anna");
  private static final String ANNA = OWNER.raw();
  private static final String DRIVE = "drive:anna";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final CollectionProperties NONE = CollectionProperties.NONE;

  private final ViewsByHand views = new ViewsByHand(new FileProjection());
  private final FileViews files = new FileViews(() -> views.view("file"));
  private final FileContents contents =
      new FileContents(new InMemoryBlobStore(), new InMemorySecretVault(new TestClock()));
  private final List<Command> sent = new ArrayList<>();
  private boolean refuses;
  private final RetentionRounds rounds =
      new RetentionRounds(files, contents, this::send, views::now, KEPT);

  private Receipt send(Command command, Trail trail) {
    assertThat(trail.actor()).isEqualTo(Trail.SYSTEM);
    sent.add(command);
    if (refuses) {
      throw new Rejected(ErrorCode.NOT_IN_TRASH, "it was brought back");
    }
    switch (command) {
      case PurgeNodes purge ->
          views.happened(new NodesPurged(ANNA, purge.node().raw(), purge.gone()));
      case PurgeVersions purge ->
          views.happened(new VersionsPurged(ANNA, purge.node().raw(), purge.contents()));
      default -> throw new AssertionError(command);
    }
    return new Receipt(null, views.position(), true);
  }

  @Test
  void what_was_deleted_lately_stays() throws IOException {
    String bytes = stored("node:a", DRIVE, "a", "hello");
    views.happened(new NodeDeleted(ANNA, "node:a", 0));
    views.advance(KEPT);
    round();
    assertThat(sent).isEmpty();
    assertThat(contents.find(OWNER, bytes)).isPresent();
  }

  @Test
  void what_was_deleted_long_ago_goes_with_all_in_it() throws IOException {
    views.happened(new FolderCreated(ANNA, "node:f", DRIVE, "docs"));
    String inside = stored("node:in", "node:f", "in", "hello");
    String former = replaced("node:in", "again");
    String living = stored("node:a", DRIVE, "a", "living");
    views.happened(new NodeDeleted(ANNA, "node:f", 0));
    views.advance(KEPT.plusSeconds(1));
    round();
    assertThat(((PurgeNodes) sent.getFirst()).gone()).containsExactly("node:in", "node:f");
    assertThat(files.node("node:f")).isEmpty();
    assertThat(files.node("node:in")).isEmpty();
    assertThat(contents.find(OWNER, inside)).isEmpty();
    views.advance(Duration.ofHours(2));
    round();
    for (String gone : List.of(inside, former)) {
      assertThat(contents.open(OWNER, gone, 0, 5)).isEmpty();
    }
    assertThat(contents.open(OWNER, living, 0, 6)).isPresent();
    assertThat(contents.doomed("", 9)).isEmpty();
  }

  @Test
  void a_version_goes_long_after_it_was_replaced() throws IOException {
    String first = stored("node:a", DRIVE, "a", "first");
    views.advance(KEPT.multipliedBy(2));
    String second = replaced("node:a", "other");
    round();
    assertThat(sent).isEmpty();
    views.advance(KEPT.plusSeconds(1));
    round();
    views.advance(Duration.ofHours(2));
    round();
    assertThat(contents.open(OWNER, first, 0, 5)).isEmpty();
    assertThat(contents.open(OWNER, second, 0, 5)).isPresent();
    assertThat(files.versions("node:a", PageRequest.of(null, null)).items()).hasSize(1);
  }

  @Test
  void bytes_that_a_copy_has_stay() throws IOException {
    String bytes = stored("node:a", DRIVE, "a", "hello");
    views.happened(
        new FileCopied(ANNA, "node:b", "node:a", DRIVE, "b", bytes, 5, "text/plain", NONE, 10));
    views.happened(new NodeDeleted(ANNA, "node:a", 5));
    views.advance(KEPT.plusSeconds(1));
    round();
    views.advance(Duration.ofHours(2));
    round();
    assertThat(files.node("node:a")).isEmpty();
    assertThat(contents.open(OWNER, bytes, 0, 5)).isPresent();
    assertThat(contents.find(OWNER, bytes)).isPresent();
  }

  @Test
  void bytes_that_a_file_has_again_stay() throws IOException {
    String first = stored("node:a", DRIVE, "a", "first");
    replaced("node:a", "other");
    views.happened(new FileReplaced(ANNA, "node:a", first, 5, "text/plain", 5));
    views.advance(KEPT.plusSeconds(1));
    round();
    assertThat(sent).hasSize(1);
    assertThat(contents.find(OWNER, first)).isPresent();
  }

  @Test
  void what_is_brought_back_at_the_last_moment_keeps_its_bytes() throws IOException {
    String bytes = stored("node:a", DRIVE, "a", "hello");
    views.happened(new NodeDeleted(ANNA, "node:a", 0));
    views.advance(KEPT.plusSeconds(1));
    refuses = true;
    round();
    views.advance(Duration.ofHours(2));
    rounds.round(() -> true);
    assertThat(contents.open(OWNER, bytes, 0, 5)).isPresent();
  }

  @Test
  void a_round_ends_when_it_may_not_go_on() throws IOException {
    stored("node:a", DRIVE, "a", "hello");
    views.happened(new NodeDeleted(ANNA, "node:a", 0));
    views.advance(KEPT.plusSeconds(1));
    rounds.round(() -> false);
    assertThat(sent).isEmpty();
  }

  private void round() {
    rounds.round(() -> true);
  }

  private String stored(String node, String parent, String name, String text) throws IOException {
    String content = kept(text);
    views.happened(
        new FileStored(ANNA, node, parent, name, content, text.length(), "text/plain", 5));
    return content;
  }

  private String replaced(String node, String text) throws IOException {
    String content = kept(text);
    views.happened(new FileReplaced(ANNA, node, content, text.length(), "text/plain", 5));
    return content;
  }

  private String kept(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return contents.keep(OWNER, new ByteArrayInputStream(bytes), bytes.length).address();
  }
}
