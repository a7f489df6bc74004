package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.store.Things.BY_NAME;
import static org.chalet.store.Things.SCHEMA;
import static org.chalet.store.Things.THING;
import static org.chalet.store.Things.batch;
import static org.chalet.store.Things.put;
import static org.chalet.store.Things.thing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.ScanContract;
import org.chalet.store.TextScanContract;
import org.chalet.store.View;
import org.chalet.store.ViewStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewStoreTest implements ViewStoreContract, ScanContract, TextScanContract {
  @TempDir Path directory;
  private SqliteViewStore views;

  @BeforeEach
  void open() {
    views = new SqliteViewStore(directory);
  }

  @AfterEach
  void close() {
    views.close();
  }

  @Override
  public SqliteViewStore views() {
    return views;
  }

  private View reopened() {
    close();
    open();
    return views.open(SCHEMA);
  }

  @Test
  void noFileHoldsAWordOfWhatWasRemovedAndForgotten() throws IOException {
    View view = views.open(PAGES);
    List<Change> secrets = new ArrayList<>();
    List<Change> removals = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String word = "secret" + Integer.toString(i * 7919, 36);
      TextScanContract.Page page =
          new TextScanContract.Page(
              "mine", i, List.of(word), List.of("kept", word + "x"), List.of());
      secrets.add(new Change.Put<>(PAGE, new Document<>("id" + i, 1, page, null)));
      removals.add(new Change.Remove<>(PAGE, "id" + i));
    }
    view.apply(new Batch(1, secrets.subList(0, 1500), List.of()));
    view.apply(new Batch(2, secrets.subList(1500, 3000), List.of()));
    assertThat(filesHold("ecret")).isTrue();
    view.apply(new Batch(3, removals.subList(1, 3000), List.of()));
    view.apply(new Batch(4, removals.subList(0, 1), List.of()));
    view.forgetRemoved();
    assertThat(filesHold("ecret")).isFalse();
  }

  private boolean filesHold(String text) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aViewIsThereAfterAReopening() {
    views.open(SCHEMA).apply(batch(5, put("1", 5, thing("a", "anna", 1))));
    View view = reopened();
    assertThat(view.position()).isEqualTo(5);
    assertThat(view.get(THING, "1")).isPresent();
  }

  @Test
  void aSwitchedViewIsTheLiveOneAfterAReopening() {
    views.open(SCHEMA).apply(batch(1, put("1", 1, thing("old", "anna", 1))));
    View built = views.build(SCHEMA);
    built.apply(batch(9, put("1", 9, thing("new", "anna", 1))));
    views.goLive(built);
    assertThat(reopened().generation()).isEqualTo(built.generation());
  }

  @Test
  void aFileThatCannotBeReadIsSetAside() throws IOException {
    View view = views.open(SCHEMA);
    view.apply(batch(1, put("1", 1, thing("a", "anna", 1))));
    close();
    Files.writeString(
        directory.resolve("things." + view.generation() + ".db"),
        "this is no database, but long enough to be read as one. ".repeat(99));
    assertThat(reopened().position()).isZero();
  }

  @Test
  void aMissingFileIsBegunAnew() throws IOException {
    View view = views.open(SCHEMA);
    view.apply(batch(1, put("1", 1, thing("a", "anna", 1))));
    close();
    Files.delete(directory.resolve("things." + view.generation() + ".db"));
    assertThat(reopened().position()).isZero();
  }

  @Test
  void unfinishedGenerationsAreGoneAfterAReopening() throws IOException {
    views.open(SCHEMA);
    Path left = Files.createFile(directory.resolve("things.0123456789ab.db"));
    reopened();
    assertThat(left).doesNotExist();
    assertThat(databases()).hasSize(1);
  }

  @Test
  void whoHoldsAReplacedGenerationCanStillReadIt() {
    View old = views.open(SCHEMA);
    old.apply(batch(1, put("1", 1, thing("old", "anna", 1))));
    View built = views.build(SCHEMA);
    views.goLive(built);
    assertThat(old.get(THING, "1")).isPresent();
    assertThat(old.find(THING, Scan.of(BY_NAME))).hasSize(1);
  }

  @Test
  void aReplacedGenerationIsDeletedWhenNobodyHoldsIt() throws IOException {
    views.open(SCHEMA).apply(batch(1, put("1", 1, thing("old", "anna", 1))));
    View built = views.build(SCHEMA);
    views.goLive(built);
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (databases().size() > 1 && Instant.now().isBefore(deadline)) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(databases()).containsExactly("things." + built.generation() + ".db");
  }

  @Test
  void whatWasRemovedIsForgottenWhileTheLogIsBeingMoved() throws IOException {
    View view = views.open(SCHEMA);
    Path log = directory.resolve("things." + view.generation() + ".db-wal");
    long position = 0;
    Instant end = Instant.now().plusSeconds(2);
    while (Instant.now().isBefore(end)) {
      position++;
      view.apply(batch(position, put("1", position, thing("secret".repeat(100_000), "anna", 1))));
      position++;
      view.apply(batch(position, put("1", position, thing("nothing", "anna", 1))));
      view.forgetRemoved();
      assertThat(Files.size(log)).isZero();
    }
  }

  @Test
  void uniqueKeysMayBeSwappedWithinABatch() {
    View view = views.open(SCHEMA);
    view.apply(batch(1, put("1", 1, thing("a", "anna", 1)), put("2", 1, thing("b", "bob", 1))));
    view.apply(batch(2, put("1", 2, thing("b", "anna", 1)), put("2", 2, thing("a", "bob", 1))));
    assertThat(view.find(THING, Scan.of(BY_NAME, "a")))
        .extracting(Document::id)
        .containsExactly("2");
  }

  private List<String> databases() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".db")).toList();
    }
  }
}
