package org.chalet.command.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.EventSourced;
import org.chalet.command.LegalHolds;
import org.chalet.command.collection.OnlyOwners;
import org.chalet.file.Arrival;
import org.chalet.file.ChangeNodeProperties;
import org.chalet.file.Content;
import org.chalet.file.CopyNodes;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.FileContents;
import org.chalet.file.FileEvent;
import org.chalet.file.FileWritten;
import org.chalet.file.MoveNode;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodeId;
import org.chalet.file.PurgeNodes;
import org.chalet.file.PurgeVersions;
import org.chalet.file.RestoreNode;
import org.chalet.file.RestoreVersion;
import org.chalet.file.StoreFile;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;

/** Brings commands to drives; one is decided upon after the other. */
public final class FileHandlers {
  private final EventSourced<Drive> drives;
  private final FileContents contents;
  private final LegalHolds holds;
  private final long quota;

  FileHandlers(EventSourced<Drive> drives, FileContents contents, LegalHolds holds, long quota) {
    this.drives = drives;
    this.contents = contents;
    this.holds = holds;
    this.quota = quota;
  }

  @CommandHandler
  void handle(CreateFolder command, @MetaDataValue("trail") Trail trail) {
    Place place = Place.of(command.owner(), command.parent(), command.name());
    decide(command.owner(), trail, drive -> FileDecisions.decide(drive, command, place));
  }

  @CommandHandler
  FileWritten handle(StoreFile command, @MetaDataValue("trail") Trail trail) {
    Place place = Place.of(command.owner(), command.parent(), command.name());
    List<FileEvent> events =
        decide(command.owner(), trail, drive -> FileDecisions.decide(drive, command, place, quota));
    String node = events.getFirst().node();
    return new FileWritten(
        new NodeId(node), command.content().etag(), node.equals(command.node().raw()));
  }

  @CommandHandler
  FileWritten handle(RestoreVersion command, @MetaDataValue("trail") Trail trail) {
    new OnlyOwners(command.owner().raw(), trail.actor()).verify();
    FileContents.Kept kept =
        contents
            .find(command.owner(), command.content())
            .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_VERSION, "there is no such version"));
    decide(
        command.owner(),
        trail,
        drive -> {
          Node file = drive.living(command.node().raw());
          Content wanted = new Content(kept.address(), kept.size(), file.type());
          return kept.address().equals(file.content())
              ? List.of()
              : FileDecisions.replace(
                  drive,
                  command.owner().raw(),
                  command.node().raw(),
                  wanted,
                  Precondition.NONE,
                  quota);
        });
    return new FileWritten(command.node(), Content.etagOf(kept.address()), false);
  }

  @CommandHandler
  Arrival handle(CopyNodes command, @MetaDataValue("trail") Trail trail) {
    return arrival(
        decide(command.owner(), trail, drive -> TreeDecisions.decide(drive, command, quota)));
  }

  @CommandHandler
  Arrival handle(MoveNode command, @MetaDataValue("trail") Trail trail) {
    return arrival(decide(command.owner(), trail, drive -> TreeDecisions.decide(drive, command)));
  }

  @CommandHandler
  void handle(DeleteNode command, @MetaDataValue("trail") Trail trail) {
    decide(command.owner(), trail, drive -> FileDecisions.decide(drive, command));
  }

  @CommandHandler
  void handle(RestoreNode command, @MetaDataValue("trail") Trail trail) {
    decide(command.owner(), trail, drive -> TreeDecisions.decide(drive, command, quota));
  }

  @CommandHandler
  void handle(ChangeNodeProperties command, @MetaDataValue("trail") Trail trail) {
    decide(command.owner(), trail, drive -> FileDecisions.decide(drive, command));
  }

  @CommandHandler
  void handle(PurgeNodes command, @MetaDataValue("trail") Trail trail) {
    purge(command.owner(), trail, drive -> PurgeDecisions.decide(drive, command));
  }

  @CommandHandler
  void handle(PurgeVersions command, @MetaDataValue("trail") Trail trail) {
    purge(command.owner(), trail, drive -> PurgeDecisions.decide(drive, command));
  }

  private void purge(AccountId owner, Trail trail, Function<Drive, List<FileEvent>> decision) {
    if (!trail.actor().equals(Trail.SYSTEM)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "only Chalet itself takes away what was kept");
    }
    holds.verifyNone(owner);
    drives.decide(NodeId.driveOf(owner).raw(), decision);
  }

  private List<FileEvent> decide(
      AccountId owner, Trail trail, Function<Drive, List<FileEvent>> decision) {
    new OnlyOwners(owner.raw(), trail.actor()).verify();
    List<List<FileEvent>> decided = new ArrayList<>(1);
    drives.decide(
        NodeId.driveOf(owner).raw(),
        drive -> {
          decided.add(decision.apply(drive));
          return decided.getFirst();
        });
    return decided.getFirst();
  }

  private static Arrival arrival(List<FileEvent> events) {
    return new Arrival(events.getFirst() instanceof NodeDeleted);
  }
}
