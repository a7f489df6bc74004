package org.chalet.command.file;

import java.util.List;
import org.chalet.command.collection.PreconditionHolds;
import org.chalet.command.collection.Properties;
import org.chalet.file.ChangeNodeProperties;
import org.chalet.file.Content;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.FileEvent;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.FolderCreated;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodePropertiesChanged;
import org.chalet.file.StoreFile;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Precondition;

/** What may be written in a drive, as pure functions of it. */
final class FileDecisions {
  private FileDecisions() {}

  static List<FileEvent> decide(Drive drive, CreateFolder command, Place place) {
    place.verifyFolder(drive);
    if (drive.at(place.key()) != null) {
      throw new Rejected(ErrorCode.COLLECTION_EXISTS, "something is there already");
    }
    Room.forNodes(drive, 1);
    refuseKnown(drive, command.node().raw());
    return List.of(
        new FolderCreated(
            command.owner().raw(), command.node().raw(), place.parent(), place.name()));
  }

  static List<FileEvent> decide(Drive drive, StoreFile command, Place place, long quota) {
    place.verifyFolder(drive);
    String there = drive.at(place.key());
    Content content = command.content();
    if (there == null) {
      new PreconditionHolds(command.precondition(), null).verify();
      Room.forNodes(drive, 1);
      Room.forBytes(drive, content.size(), quota);
      refuseKnown(drive, command.node().raw());
      return List.of(
          new FileStored(
              command.owner().raw(),
              command.node().raw(),
              place.parent(),
              place.name(),
              content.address(),
              content.size(),
              content.type(),
              drive.used() + content.size()));
    }
    return replace(drive, command.owner().raw(), there, content, command.precondition(), quota);
  }

  /** Gives a file that is there other bytes. */
  static List<FileEvent> replace(
      Drive drive, String owner, String id, Content content, Precondition expected, long quota) {
    Node file = drive.living(id);
    String former = file.content();
    if (former == null) {
      throw new Rejected(ErrorCode.FOLDER_IN_THE_WAY, "a folder is there");
    }
    new PreconditionHolds(expected, Content.etagOf(former)).verify();
    long more = content.size() - file.bytes();
    Room.forBytes(drive, more, quota);
    return List.of(
        new FileReplaced(
            owner, id, content.address(), content.size(), content.type(), drive.used() + more));
  }

  static List<FileEvent> decide(Drive drive, DeleteNode command) {
    Node node = drive.living(command.node().raw());
    new PreconditionHolds(command.precondition(), etag(node)).verify();
    return List.of(delete(drive, command.owner().raw(), command.node().raw()));
  }

  static NodeDeleted delete(Drive drive, String owner, String id) {
    return new NodeDeleted(owner, id, drive.used() - drive.living(id).bytes());
  }

  static List<FileEvent> decide(Drive drive, ChangeNodeProperties command) {
    drive.living(command.node().raw());
    Properties.verify(command.properties());
    return List.of(
        new NodePropertiesChanged(
            command.owner().raw(), command.node().raw(), command.properties()));
  }

  /** The events one after the other, each decided upon what the ones before made of the drive. */
  static Drive after(Drive drive, List<? extends FileEvent> events) {
    Drive now = drive;
    for (FileEvent event : events) {
      Drive next = Drive.EVOLUTION.after(now, event);
      now = next == null ? Drive.EMPTY : next;
    }
    return now;
  }

  static void refuseKnown(Drive drive, String id) {
    if (drive.nodes().containsKey(id)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this id is in use");
    }
  }

  /** A folder has no bytes of its own that could be expected. */
  private static String etag(Node node) {
    String content = node.content();
    return content == null ? "" : Content.etagOf(content);
  }
}
