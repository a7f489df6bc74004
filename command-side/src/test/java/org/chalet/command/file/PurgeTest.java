package org.chalet.command.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.chalet.command.Story;
import org.chalet.file.Content;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.FileContents;
import org.chalet.file.NodeId;
import org.chalet.file.NodesPurged;
import org.chalet.file.PurgeNodes;
import org.chalet.file.PurgeVersions;
import org.chalet.file.RestoreNode;
import org.chalet.file.RestoreVersion;
import org.chalet.file.StoreFile;
import org.chalet.file.VersionsPurged;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was kept long enough goes for good, and nothing else. */
class PurgeTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String OWNER = ANNA.raw();
  private static final NodeId DRIVE = NodeId.driveOf(ANNA);
  private static final NodeId FOLDER = NodeId.ofLocal("folder");
  private static final NodeId FILE = NodeId.ofLocal("file");

  private final Story story = new Story();

  @BeforeEach
  void anna_has_a_folder_with_a_file() {
    story.registered("anna");
    story.given(
        ANNA,
        new CreateFolder(ANNA, FOLDER, DRIVE, new ResourceName("docs")),
        stored(FILE, FOLDER, "one"));
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void what_lives_is_not_purged() {
    story.when(Trail.SYSTEM, purge(FOLDER, FOLDER)).refused(ErrorCode.NOT_IN_TRASH);
    story.when(Trail.SYSTEM, purge(FILE, FILE)).refused(ErrorCode.NOT_IN_TRASH);
  }

  @Test
  void what_was_brought_back_is_not_purged() {
    story.given(
        ANNA,
        new DeleteNode(ANNA, FOLDER, Precondition.NONE),
        new RestoreNode(ANNA, FOLDER, null, null));
    story.when(Trail.SYSTEM, purge(FOLDER, FILE, FOLDER)).refused(ErrorCode.NOT_IN_TRASH);
  }

  @Test
  void what_was_deleted_goes_with_what_is_in_it_and_nothing_beside() {
    NodeId other = NodeId.ofLocal("other");
    story.given(ANNA, stored(other, DRIVE, "two"), new DeleteNode(ANNA, FOLDER, Precondition.NONE));
    story
        .when(Trail.SYSTEM, purge(FOLDER, FILE, other, NodeId.ofLocal("never"), FOLDER))
        .recorded(new NodesPurged(OWNER, FOLDER.raw(), List.of(FILE.raw(), FOLDER.raw())));
    story.when(ANNA, new RestoreNode(ANNA, FOLDER, null, null)).refused(ErrorCode.UNKNOWN_FILE);
    story.when(Trail.SYSTEM, purge(FOLDER, FILE, FOLDER)).recordedNothing();
    story.given(ANNA, new DeleteNode(ANNA, other, Precondition.NONE));
  }

  @Test
  void names_are_free_again_and_what_took_them_stays() {
    NodeId next = NodeId.ofLocal("next");
    story.given(
        ANNA,
        new DeleteNode(ANNA, FOLDER, Precondition.NONE),
        new CreateFolder(ANNA, next, DRIVE, new ResourceName("docs")));
    story.when(Trail.SYSTEM, purge(FOLDER, FILE, FOLDER)).events();
    story
        .when(ANNA, new CreateFolder(ANNA, FOLDER, DRIVE, new ResourceName("docs")))
        .refused(ErrorCode.COLLECTION_EXISTS);
    story.given(ANNA, new CreateFolder(ANNA, FOLDER, DRIVE, new ResourceName("others")));
  }

  @Test
  void a_file_keeps_the_bytes_that_it_has() {
    story.given(ANNA, stored(NodeId.ofLocal("x"), FOLDER, "two"));
    story
        .when(Trail.SYSTEM, new PurgeVersions(ANNA, FILE, List.of("one", "two")))
        .recorded(new VersionsPurged(OWNER, FILE.raw(), List.of("one")));
    story.when(Trail.SYSTEM, new PurgeVersions(ANNA, FILE, List.of("two"))).recordedNothing();
  }

  @Test
  void a_version_that_is_to_be_destroyed_does_not_come_back() throws IOException {
    FileContents contents = new FileContents(story.blobs, story.vault);
    String former = contents.keep(ANNA, new ByteArrayInputStream(new byte[3]), 3).address();
    contents.doom(ANNA, List.of(former), story.clock.instant());
    story.when(ANNA, new RestoreVersion(ANNA, FILE, former)).refused(ErrorCode.UNKNOWN_VERSION);
  }

  private static PurgeNodes purge(NodeId node, NodeId... gone) {
    return new PurgeNodes(ANNA, node, List.of(gone).stream().map(NodeId::raw).toList());
  }

  /** Under one name, so that the second is another version of the first. */
  private static Command stored(NodeId node, NodeId parent, String content) {
    return new StoreFile(
        ANNA,
        node,
        parent,
        new ResourceName("file"),
        new Content(content, 1, "text/plain"),
        Precondition.NONE);
  }
}
