package org.chalet.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chalet.command.AuthorizationTest.Line;
import org.chalet.file.ChangeNodeProperties;
import org.chalet.file.Content;
import org.chalet.file.CopyNodes;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.MoveNode;
import org.chalet.file.NodeId;
import org.chalet.file.PurgeNodes;
import org.chalet.file.PurgeVersions;
import org.chalet.file.RestoreNode;
import org.chalet.file.RestoreVersion;
import org.chalet.file.StoreFile;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/** Who may do what in a drive: its owner, and nobody else. */
final class FileLines {
  private static final AccountId OWNER = AccountId.ofLocal("collaborator");
  private static final NodeId DRIVE = NodeId.driveOf(OWNER);
  private static final NodeId FOLDER = NodeId.ofLocal("folder");
  private static final NodeId GONE = NodeId.ofLocal("gone");
  private static final NodeId NEW = NodeId.ofLocal("new");
  private static final ResourceName NAME = new ResourceName("new");
  private static final CollectionProperties NAMED = CollectionProperties.named("Named");

  private FileLines() {}

  static void furnish(Story story) {
    story.given(
        OWNER,
        new CreateFolder(OWNER, FOLDER, DRIVE, new ResourceName("folder")),
        new CreateFolder(OWNER, GONE, DRIVE, new ResourceName("gone")),
        new DeleteNode(OWNER, GONE, Precondition.NONE));
  }

  static Stream<Line> lines() {
    return Stream.of(
        line("CreateFolder", () -> new CreateFolder(OWNER, NEW, DRIVE, NAME)),
        line("StoreFile", FileLines::store),
        line("CopyNodes", FileLines::copy),
        line("MoveNode", () -> new MoveNode(OWNER, FOLDER, DRIVE, NAME, false)),
        line("DeleteNode", () -> new DeleteNode(OWNER, FOLDER, Precondition.NONE)),
        line("RestoreNode", () -> new RestoreNode(OWNER, GONE, null, null)),
        line("ChangeNodeProperties", () -> new ChangeNodeProperties(OWNER, FOLDER, NAMED)),
        new Line(
            "RestoreVersion",
            house -> new RestoreVersion(OWNER, FOLDER, "00"),
            refused(ErrorCode.UNKNOWN_VERSION)),
        new Line("PurgeNodes", house -> new PurgeNodes(OWNER, GONE, List.of()), onlyChalet()),
        new Line(
            "PurgeVersions", house -> new PurgeVersions(OWNER, GONE, List.of()), onlyChalet()));
  }

  private static Map<String, ErrorCode> onlyChalet() {
    Map<String, ErrorCode> told = refused(ErrorCode.FORBIDDEN);
    told.remove("nobody");
    return told;
  }

  private static Command store() {
    Content content = new Content("00", 1, "text/plain");
    return new StoreFile(OWNER, NEW, DRIVE, NAME, content, Precondition.NONE);
  }

  private static Command copy() {
    CopyNodes.Copy copy = new CopyNodes.Copy(FOLDER, NEW, DRIVE, NAME, CollectionProperties.NONE);
    return new CopyNodes(OWNER, List.of(copy), false);
  }

  private static Line line(String what, Supplier<Command> command) {
    Map<String, ErrorCode> told = refused(ErrorCode.FORBIDDEN);
    told.remove(OWNER.local());
    return new Line(what, house -> command.get(), told);
  }

  /** Everybody, the owner as told. */
  private static Map<String, ErrorCode> refused(ErrorCode owner) {
    Map<String, ErrorCode> told = new TreeMap<>();
    for (String other : List.of("legal", "administrator", "external", "outsider", "nobody")) {
      told.put(other, ErrorCode.FORBIDDEN);
    }
    told.put(OWNER.local(), owner);
    return told;
  }
}
