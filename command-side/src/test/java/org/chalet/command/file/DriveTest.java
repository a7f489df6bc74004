package org.chalet.command.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.command.Story;
import org.chalet.file.Arrival;
import org.chalet.file.ChangeNodeProperties;
import org.chalet.file.Content;
import org.chalet.file.CopyNodes;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.FileContents;
import org.chalet.file.FileCopied;
import org.chalet.file.FileLimits;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.FileWritten;
import org.chalet.file.FolderCopied;
import org.chalet.file.FolderCreated;
import org.chalet.file.MoveNode;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodeId;
import org.chalet.file.NodeMoved;
import org.chalet.file.NodePropertiesChanged;
import org.chalet.file.NodeRestored;
import org.chalet.file.RestoreNode;
import org.chalet.file.RestoreVersion;
import org.chalet.file.StoreFile;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriveTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String OWNER = ANNA.raw();
  private static final NodeId DRIVE = NodeId.driveOf(ANNA);
  private static final String TOP = DRIVE.raw();
  private static final NodeId A = NodeId.ofLocal("a");
  private static final NodeId B = NodeId.ofLocal("b");
  private static final NodeId C = NodeId.ofLocal("c");
  private static final NodeId D = NodeId.ofLocal("d");
  private static final String PLAIN = "text/plain";
  private static final CollectionProperties NONE = CollectionProperties.NONE;

  private final Story story = new Story();

  DriveTest() {
    assertThat(story.registered("anna").account()).isEqualTo(ANNA);
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private static Command folder(NodeId node, NodeId parent, String name) {
    return new CreateFolder(ANNA, node, parent, new ResourceName(name));
  }

  private static StoreFile file(NodeId node, NodeId parent, String name, String bytes, long size) {
    return file(node, parent, name, bytes, size, Precondition.NONE);
  }

  private static StoreFile file(
      NodeId node, NodeId parent, String name, String bytes, long size, Precondition expected) {
    Content content = new Content(bytes, size, PLAIN);
    return new StoreFile(ANNA, node, parent, new ResourceName(name), content, expected);
  }

  private static Command move(NodeId node, NodeId parent, String name, boolean overwrite) {
    return new MoveNode(ANNA, node, parent, new ResourceName(name), overwrite);
  }

  private static CopyNodes.Copy copy(NodeId source, NodeId node, NodeId parent, String name) {
    return new CopyNodes.Copy(source, node, parent, new ResourceName(name), NONE);
  }

  private static Command delete(NodeId node) {
    return new DeleteNode(ANNA, node, Precondition.NONE);
  }

  @Test
  void a_folder_is_made_where_nothing_is() {
    story
        .when(ANNA, folder(A, DRIVE, "docs"))
        .recorded(new FolderCreated(OWNER, A.raw(), TOP, "docs"));
    story.when(ANNA, folder(B, DRIVE, "docs")).refused(ErrorCode.COLLECTION_EXISTS);
    story.when(ANNA, folder(B, C, "docs")).refused(ErrorCode.PARENT_MISSING);
    story.when(ANNA, folder(A, A, "docs")).refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void another_drive_is_no_parent() {
    NodeId other = NodeId.driveOf(AccountId.ofLocal("bob"));
    story.when(ANNA, folder(A, other, "docs")).refused(ErrorCode.PARENT_MISSING);
  }

  @Test
  void a_file_is_stored_and_replaced_under_the_same_name() {
    story
        .when(ANNA, file(A, DRIVE, "a.txt", "c1", 10))
        .recorded(new FileStored(OWNER, A.raw(), TOP, "a.txt", "c1", 10, PLAIN, 10));
    var again = story.when(ANNA, file(B, DRIVE, "a.txt", "c2", 4));
    again.recorded(new FileReplaced(OWNER, A.raw(), "c2", 4, PLAIN, 4));
    assertThat(again.as(FileWritten.class)).isEqualTo(new FileWritten(A, "\"c2\"", false));
  }

  @Test
  void a_file_does_not_take_the_place_of_a_folder() {
    story.given(ANNA, folder(A, DRIVE, "docs"));
    story.when(ANNA, file(B, DRIVE, "docs", "c1", 1)).refused(ErrorCode.FOLDER_IN_THE_WAY);
    story.given(ANNA, file(B, A, "a.txt", "c1", 1));
    story.when(ANNA, file(C, B, "below", "c2", 1)).refused(ErrorCode.PARENT_MISSING);
  }

  @Test
  void preconditions_are_kept() {
    Precondition isNew = new Precondition(true, false, Set.of(), Set.of());
    Precondition isFirst = new Precondition(false, false, Set.of("\"c1\""), Set.of());
    story.when(ANNA, file(A, DRIVE, "a", "c1", 1, isFirst)).refused(ErrorCode.PRECONDITION_FAILED);
    story.given(ANNA, file(A, DRIVE, "a", "c1", 1, isNew));
    story.when(ANNA, file(B, DRIVE, "a", "c2", 1, isNew)).refused(ErrorCode.PRECONDITION_FAILED);
    story.given(ANNA, file(B, DRIVE, "a", "c2", 1, isFirst));
    story.when(ANNA, file(B, DRIVE, "a", "c3", 1, isFirst)).refused(ErrorCode.PRECONDITION_FAILED);
    story.when(ANNA, new DeleteNode(ANNA, A, isFirst)).refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void moving_a_folder_is_one_event_whatever_is_in_it() {
    story.given(ANNA, folder(A, DRIVE, "a"), folder(B, A, "b"), folder(C, DRIVE, "c"));
    story.given(ANNA, file(D, B, "d", "c1", 5));
    story.when(ANNA, move(A, C, "x", false)).recorded(new NodeMoved(OWNER, A.raw(), C.raw(), "x"));
    story.given(ANNA, folder(NodeId.ofLocal("a2"), DRIVE, "a"));
    story.when(ANNA, folder(NodeId.ofLocal("b2"), A, "b")).refused(ErrorCode.COLLECTION_EXISTS);
  }

  @Test
  void a_folder_does_not_move_into_itself() {
    story.given(ANNA, folder(A, DRIVE, "a"), folder(B, A, "b"));
    story.when(ANNA, move(A, B, "x", true)).refused(ErrorCode.INTO_ITSELF);
    story.when(ANNA, move(A, A, "x", true)).refused(ErrorCode.INTO_ITSELF);
    story.when(ANNA, move(A, DRIVE, "a", true)).refused(ErrorCode.INTO_ITSELF);
    story.when(ANNA, move(B, DRIVE, "a", true)).refused(ErrorCode.INTO_ITSELF);
    story
        .when(ANNA, new CopyNodes(ANNA, List.of(copy(A, C, B, "x")), true))
        .refused(ErrorCode.INTO_ITSELF);
  }

  @Test
  void what_is_in_the_way_of_a_move_goes_to_the_trash_if_that_is_wanted() {
    story.given(ANNA, file(A, DRIVE, "a", "c1", 3), file(B, DRIVE, "b", "c2", 4));
    story.when(ANNA, move(A, DRIVE, "b", false)).refused(ErrorCode.PRECONDITION_FAILED);
    var moved = story.when(ANNA, move(A, DRIVE, "b", true));
    moved.recorded(new NodeDeleted(OWNER, B.raw(), 3), new NodeMoved(OWNER, A.raw(), TOP, "b"));
    assertThat(moved.as(Arrival.class).replaced()).isTrue();
  }

  @Test
  void a_copy_shares_the_bytes_and_is_one_commit() {
    story.given(ANNA, folder(A, DRIVE, "a"), file(B, A, "b", "c1", 7));
    CopyNodes copies =
        new CopyNodes(ANNA, List.of(copy(A, C, DRIVE, "c"), copy(B, D, C, "b")), false);
    story
        .when(ANNA, copies)
        .recorded(
            new FolderCopied(OWNER, C.raw(), A.raw(), TOP, "c", NONE),
            new FileCopied(OWNER, D.raw(), B.raw(), C.raw(), "b", "c1", 7, PLAIN, NONE, 14));
    story.when(ANNA, copies).refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void a_copy_of_too_much_is_refused() {
    story.given(ANNA, folder(A, DRIVE, "a"));
    List<CopyNodes.Copy> copies = new ArrayList<>();
    for (int i = 0; i <= FileLimits.MOST_COPIED; i++) {
      copies.add(copy(A, NodeId.ofLocal("n" + i), DRIVE, "n" + i));
    }
    story.when(ANNA, new CopyNodes(ANNA, copies, false)).refused(ErrorCode.TOO_LARGE);
    story.when(ANNA, new CopyNodes(ANNA, List.of(), false)).refused(ErrorCode.TOO_LARGE);
  }

  @Test
  void what_is_deleted_is_gone_with_all_in_it_until_it_is_restored() {
    story.given(ANNA, folder(A, DRIVE, "a"), file(B, A, "b", "c1", 7));
    story.when(ANNA, delete(A)).recorded(new NodeDeleted(OWNER, A.raw(), 0));
    story.when(ANNA, delete(A)).refused(ErrorCode.UNKNOWN_FILE);
    story.when(ANNA, delete(B)).refused(ErrorCode.UNKNOWN_FILE);
    story.when(ANNA, file(C, A, "c", "c2", 1)).refused(ErrorCode.PARENT_MISSING);
    story.when(ANNA, move(B, DRIVE, "b", false)).refused(ErrorCode.UNKNOWN_FILE);
    story.when(ANNA, new RestoreNode(ANNA, B, null, null)).refused(ErrorCode.NOT_IN_TRASH);
    story
        .when(ANNA, new RestoreNode(ANNA, A, null, null))
        .recorded(new NodeRestored(OWNER, A.raw(), TOP, null, 7));
    story.given(ANNA, delete(B));
  }

  @Test
  void a_place_that_is_taken_by_now_is_not_restored_to() {
    story.given(ANNA, file(A, DRIVE, "a", "c1", 1), delete(A), file(B, DRIVE, "a", "c2", 1));
    story.when(ANNA, new RestoreNode(ANNA, A, null, null)).refused(ErrorCode.NAME_TAKEN);
    story
        .when(ANNA, new RestoreNode(ANNA, A, null, new ResourceName("a2")))
        .recorded(new NodeRestored(OWNER, A.raw(), TOP, "a2", 2));
    story.when(ANNA, new RestoreNode(ANNA, C, null, null)).refused(ErrorCode.UNKNOWN_FILE);
  }

  @Test
  void what_was_in_a_folder_that_is_gone_is_restored_elsewhere() {
    story.given(ANNA, folder(A, DRIVE, "a"), file(B, A, "b", "c1", 1), delete(B), delete(A));
    story.when(ANNA, new RestoreNode(ANNA, B, null, null)).refused(ErrorCode.PARENT_MISSING);
    story
        .when(ANNA, new RestoreNode(ANNA, B, DRIVE, null))
        .recorded(new NodeRestored(OWNER, B.raw(), TOP, null, 1));
  }

  @Test
  void a_drive_holds_no_more_than_its_quota() {
    story.given(ANNA, file(A, DRIVE, "a", "c1", Story.QUOTA - 1));
    story.when(ANNA, file(B, DRIVE, "b", "c2", 2)).refused(ErrorCode.QUOTA_EXCEEDED);
    story
        .when(ANNA, new CopyNodes(ANNA, List.of(copy(A, B, DRIVE, "b")), false))
        .refused(ErrorCode.QUOTA_EXCEEDED);
    story.given(ANNA, delete(A), file(B, DRIVE, "b", "c2", 2));
    story.when(ANNA, new RestoreNode(ANNA, A, null, null)).refused(ErrorCode.QUOTA_EXCEEDED);
  }

  @Test
  void what_is_written_into_a_folder_counts_with_it_also_after_a_move() {
    story.given(ANNA, folder(A, DRIVE, "a"), folder(B, DRIVE, "b"), file(C, A, "c", "c1", 5));
    story.given(ANNA, move(A, B, "a", false), file(D, A, "d", "c2", 6));
    story.when(ANNA, delete(B)).recorded(new NodeDeleted(OWNER, B.raw(), 0));
    story
        .when(ANNA, new RestoreNode(ANNA, B, null, null))
        .recorded(new NodeRestored(OWNER, B.raw(), TOP, null, 11));
  }

  @Test
  void folders_are_nested_so_deep_and_no_deeper() {
    NodeId parent = DRIVE;
    for (int i = 0; i < FileLimits.DEEPEST; i++) {
      NodeId next = NodeId.ofLocal("n" + i);
      story.given(ANNA, folder(next, parent, "n"));
      parent = next;
    }
    story.when(ANNA, folder(A, parent, "n")).refused(ErrorCode.NESTED_TOO_DEEPLY);
  }

  @Test
  void properties_are_kept_as_they_are_and_only_changes_are_recorded() {
    CollectionProperties properties =
        new CollectionProperties(null, null, null, null, null, Map.of("{urn:x}y", "<y/>"));
    story.given(ANNA, folder(A, DRIVE, "a"));
    story
        .when(ANNA, new ChangeNodeProperties(ANNA, A, properties))
        .recorded(new NodePropertiesChanged(OWNER, A.raw(), properties));
    story.when(ANNA, new ChangeNodeProperties(ANNA, B, properties)).refused(ErrorCode.UNKNOWN_FILE);
  }

  @Test
  void a_version_is_given_back_to_its_file() throws IOException {
    FileContents contents = new FileContents(story.blobs, story.vault);
    String first = contents.keep(ANNA, new ByteArrayInputStream(new byte[3]), 10).address();
    story.given(ANNA, file(A, DRIVE, "a", first, 3), file(B, DRIVE, "a", "c2", 4));
    story
        .when(ANNA, new RestoreVersion(ANNA, A, first))
        .recorded(new FileReplaced(OWNER, A.raw(), first, 3, PLAIN, 3));
    story.when(ANNA, new RestoreVersion(ANNA, A, first)).recordedNothing();
    story.when(ANNA, new RestoreVersion(ANNA, A, "c2")).refused(ErrorCode.UNKNOWN_VERSION);
  }

  @Test
  void a_drive_is_the_same_after_a_restart() throws InterruptedException {
    story.given(ANNA, folder(A, DRIVE, "a"), file(B, A, "b", "c1", 7), delete(B));
    story.restart();
    story.when(ANNA, folder(C, DRIVE, "a")).refused(ErrorCode.COLLECTION_EXISTS);
    story
        .when(ANNA, new RestoreNode(ANNA, B, null, null))
        .recorded(new NodeRestored(OWNER, B.raw(), A.raw(), null, 7));
  }
}
