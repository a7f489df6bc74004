package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.chalet.command.file.restore.RestoreNodeEndpoint;
import org.chalet.command.file.restore.RestoreVersionEndpoint;
import org.chalet.file.Content;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.FileContents;
import org.chalet.file.NodeId;
import org.chalet.file.StoreFile;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final NodeId DRIVE = NodeId.driveOf(ANNA);
  private static final NodeId FOLDER = NodeId.ofLocal("folder");
  private static final NodeId FILE = NodeId.ofLocal("file");
  private static final String RESTORE = "/api/accounts/anna/trash/folder/restore";
  private static final String VERSIONS = "/api/accounts/anna/files/file/versions/";

  private final FileContents contents = new FileContents(story.blobs, story.vault);

  @Override
  List<Object> further() {
    return List.of(
        new RestoreNodeEndpoint(story.commands()), new RestoreVersionEndpoint(story.commands()));
  }

  @BeforeEach
  void register() {
    story.registered("anna");
    story.registered("bob");
    story.given(ANNA, new CreateFolder(ANNA, FOLDER, DRIVE, new ResourceName("docs")));
  }

  private String stored(int size) throws IOException {
    String address = contents.keep(ANNA, new ByteArrayInputStream(new byte[size]), size).address();
    Content content = new Content(address, size, "text/plain");
    story.given(
        ANNA, new StoreFile(ANNA, FILE, DRIVE, new ResourceName("a"), content, Precondition.NONE));
    return address;
  }

  @Test
  void what_was_deleted_is_brought_back() {
    assertThat(send("POST", RESTORE, ANNA, "{}").status()).isEqualTo(409);
    story.given(ANNA, new DeleteNode(ANNA, FOLDER, Precondition.NONE));
    assertThat(send("POST", RESTORE, null, "{}").status()).isEqualTo(401);
    assertThat(send("POST", RESTORE, BOB, "{}").status()).isEqualTo(403);
    assertThat(send("POST", RESTORE, ANNA, "{'name':'a/b'}").status()).isEqualTo(400);
    assertThat(send("POST", RESTORE, ANNA, "{'parent':'nothing'}").status()).isEqualTo(400);
    assertThat(send("POST", RESTORE, ANNA, "{'parent':'drive:anna','name':'again'}").status())
        .isEqualTo(204);
    assertThat(send("POST", "/api/accounts/anna/trash/none/restore", ANNA, "{}").status())
        .isEqualTo(404);
  }

  @Test
  void a_version_is_brought_back() throws IOException {
    String first = stored(3);
    String second = stored(4);
    assertThat(send("POST", VERSIONS + first + "/restore", BOB, null).status()).isEqualTo(403);
    Answer restored = send("POST", VERSIONS + first + "/restore", ANNA, null);
    assertThat(restored.status()).isEqualTo(204);
    assertThat(restored.response().getHeader("ETag")).isEqualTo(Content.etagOf(first));
    assertThat(send("POST", VERSIONS + "00/restore", ANNA, null).status()).isEqualTo(404);
    contents.forget(ANNA, second);
    assertThat(send("POST", VERSIONS + second + "/restore", ANNA, null).status()).isEqualTo(404);
  }
}
