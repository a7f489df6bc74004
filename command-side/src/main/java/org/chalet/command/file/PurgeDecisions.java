package org.chalet.command.file;

import java.util.List;
import org.chalet.file.FileEvent;
import org.chalet.file.NodesPurged;
import org.chalet.file.PurgeNodes;
import org.chalet.file.PurgeVersions;
import org.chalet.file.VersionsPurged;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What may go for good, as pure functions of a drive: nothing that lives. */
final class PurgeDecisions {
  private PurgeDecisions() {}

  static List<FileEvent> decide(Drive drive, PurgeNodes command) {
    String top = command.node().raw();
    Node deleted = drive.nodes().get(top);
    if (deleted == null) {
      return List.of();
    }
    if (!deleted.trashed()) {
      throw new Rejected(ErrorCode.NOT_IN_TRASH, "this is not in the trash any more");
    }
    List<String> gone =
        command.gone().stream()
            .filter(id -> drive.nodes().containsKey(id) && drive.isWithin(id, top))
            .toList();
    return gone.isEmpty() ? List.of() : List.of(new NodesPurged(command.owner().raw(), top, gone));
  }

  static List<FileEvent> decide(Drive drive, PurgeVersions command) {
    Node file = drive.nodes().get(command.node().raw());
    if (file == null) {
      return List.of();
    }
    List<String> gone =
        command.contents().stream().filter(content -> !content.equals(file.content())).toList();
    return gone.isEmpty()
        ? List.of()
        : List.of(new VersionsPurged(command.owner().raw(), command.node().raw(), gone));
  }
}
