package org.chalet.query.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.chalet.file.FileContents;
import org.chalet.file.FileCopied;
import org.chalet.file.FileEvent;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.FolderCopied;
import org.chalet.file.FolderCreated;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodeMoved;
import org.chalet.file.NodePropertiesChanged;
import org.chalet.file.NodeRestored;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.StorageQuotas;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Replaying;
import org.chalet.query.projection.Story;
import org.chalet.query.projection.ViewComparison.KindComparison;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FileReadsTest {
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String DRIVE = "drive:anna";
  private static final String ME = "/api/accounts/anna/";
  private static final CollectionProperties NONE = CollectionProperties.NONE;

  private final Story story = new Story();
  private final Following following = new Following(story, new FileProjection());
  private final FileContents contents = new FileContents(new InMemoryBlobStore(), story.vault);
  private final Asking asking =
      new Asking(
          new FileReads(
              new FileViews(following.views.live("file")), contents, new StorageQuotas(15, 5, 5)));

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private Answer ask(String account, String path) {
    following.caughtUp("file", "file");
    return asking.get(account, path);
  }

  private void happened(FileEvent event) {
    story.happened(ANNA, DRIVE, event);
  }

  private String kept(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return contents
        .keep(new AccountId(ANNA), new ByteArrayInputStream(bytes), bytes.length)
        .address();
  }

  private void stored(String node, String name, String content, long size) {
    happened(new FileStored(ANNA, node, DRIVE, name, content, size, "text/plain", size));
  }

  @Test
  void a_drive_says_how_full_it_is() {
    assertThat(ask(ANNA, ME + "drive").json().get("used").asLong()).isZero();
    stored("node:a", "a", "c1", 7);
    JsonNode drive = ask(ANNA, ME + "drive").json();
    assertThat(drive.get("used").asLong()).isEqualTo(7);
    assertThat(drive.get("quota").asLong()).isEqualTo(15);
    assertThat(drive.get("href").asString()).isEqualTo("/dav/files/anna/");
    assertThat(ask(BOB, ME + "drive").refused()).isEqualTo("forbidden");
  }

  @Test
  void the_trash_shows_what_was_deleted_by_page_the_newest_first() {
    happened(new FolderCreated(ANNA, "node:f", DRIVE, "docs"));
    happened(new FileStored(ANNA, "node:in", "node:f", "in", "c0", 1, "text/plain", 1));
    happened(new NodeDeleted(ANNA, "node:f", 0));
    story.clock.advance(Duration.ofSeconds(5));
    stored("node:a", "a.txt", "c1", 7);
    happened(new NodeDeleted(ANNA, "node:a", 0));
    JsonNode first = ask(ANNA, ME + "trash?limit=1").json();
    assertThat(first.at("/items/0/name").asString()).isEqualTo("a.txt");
    assertThat(first.at("/items/0/size").asLong()).isEqualTo(7);
    JsonNode next = ask(ANNA, ME + "trash?limit=1&cursor=" + first.get("next").asString()).json();
    assertThat(next.get("items")).hasSize(1);
    assertThat(next.at("/items/0/folder").asBoolean()).isTrue();
    assertThat(next.hasNonNull("next")).isFalse();
    happened(new NodeRestored(ANNA, "node:f", DRIVE, null, 1));
    assertThat(ask(ANNA, ME + "trash").json().get("items")).hasSize(1);
    assertThat(ask(BOB, ME + "trash").refused()).isEqualTo("forbidden");
  }

  @Test
  void every_version_of_a_file_is_listed_and_read() throws IOException {
    String one = kept("one");
    String two = kept("three");
    stored("node:a", "a", one, 3);
    happened(new FileReplaced(ANNA, "node:a", two, 5, "text/html", 5));
    JsonNode versions = ask(ANNA, ME + "files/a/versions").json().get("items");
    assertThat(versions).hasSize(2);
    assertThat(versions.at("/0/version").asString()).isEqualTo(two);
    assertThat(versions.at("/0/type").asString()).isEqualTo("text/html");
    Answer read = ask(ANNA, ME + "files/a/versions/" + one);
    assertThat(read.text()).isEqualTo("one");
    assertThat(read.header("Content-Length")).isEqualTo("3");
    assertThat(read.header("Content-Disposition")).isEqualTo("attachment");
    assertThat(ask(ANNA, ME + "files/a/versions/00").refused()).isEqualTo("unknown-version");
    assertThat(ask(ANNA, ME + "files/none/versions").refused()).isEqualTo("unknown-file");
    assertThat(ask(BOB, ME + "files/a/versions").refused()).isEqualTo("forbidden");
    assertThat(ask(BOB, "/api/accounts/bob/files/a/versions").refused()).isEqualTo("unknown-file");
  }

  @Test
  void a_view_that_is_built_anew_is_the_same_also_after_batches_that_were_broken_off() {
    everything();
    View whole = Replaying.whole(story, new FileProjection());
    for (int size = 1; size < 8; size++) {
      for (int documents = 0; documents < 8; documents++) {
        View broken = Replaying.broken(story, new FileProjection(), size, documents);
        assertThat(Replaying.compared(whole, broken).kinds())
            .as(size + " events, " + documents + " documents")
            .allMatch(KindComparison::alike);
      }
    }
  }

  @Test
  void nothing_is_left_of_an_erased_person_in_the_view_nor_in_one_that_is_built_anew() {
    everything();
    story.happened(ANNA, ANNA, new AccountErased(ANNA));
    View live = Replaying.whole(story, new FileProjection());
    story.keys.erase(ANNA);
    View rebuilt = Replaying.whole(story, new FileProjection());
    assertThat(Replaying.compared(live, rebuilt).kinds()).allMatch(KindComparison::alike);
    assertThat(live.get(FileSchema.NODES, "node:f")).isEmpty();
    assertThat(live.get(FileSchema.DRIVES, ANNA)).isEmpty();
    assertThat(live.get(FileSchema.VERSIONS, FileSchema.versionOf("node:a", "c1"))).isEmpty();
  }

  private void everything() {
    CollectionProperties dead =
        new CollectionProperties(null, null, null, null, null, Map.of("{urn:x}y", "<y/>"));
    happened(new FolderCreated(ANNA, "node:f", DRIVE, "docs"));
    happened(new FileStored(ANNA, "node:a", "node:f", "a", "c1", 3, "text/plain", 3));
    happened(new NodePropertiesChanged(ANNA, "node:a", dead));
    happened(new FileReplaced(ANNA, "node:a", "c2", 5, "text/html", 5));
    happened(new FolderCopied(ANNA, "node:g", "node:f", DRIVE, "copy", NONE));
    happened(
        new FileCopied(ANNA, "node:b", "node:a", "node:g", "a", "c2", 5, "text/html", dead, 10));
    happened(new NodeDeleted(ANNA, "node:g", 5));
    happened(new NodeMoved(ANNA, "node:f", DRIVE, "copy"));
    happened(new NodeRestored(ANNA, "node:g", DRIVE, "docs", 10));
    happened(new NodeMoved(ANNA, "node:f", "node:g", "inner"));
    happened(new NodeDeleted(ANNA, "node:g", 0));
    happened(new NodeRestored(ANNA, "node:g", DRIVE, null, 10));
  }
}
