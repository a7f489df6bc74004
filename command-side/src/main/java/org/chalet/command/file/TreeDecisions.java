package org.chalet.command.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalet.file.CopyNodes;
import org.chalet.file.FileCopied;
import org.chalet.file.FileEvent;
import org.chalet.file.FileLimits;
import org.chalet.file.FolderCopied;
import org.chalet.file.MoveNode;
import org.chalet.file.NodeId;
import org.chalet.file.NodeMoved;
import org.chalet.file.NodeRestored;
import org.chalet.file.RestoreNode;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;

/** What may be moved, copied and restored in a drive, as pure functions of it. */
final class TreeDecisions {
  private TreeDecisions() {}

  /** One event, whatever is in a folder. */
  static List<FileEvent> decide(Drive drive, MoveNode command) {
    Place place = Place.of(command.owner(), command.parent(), command.name());
    String id = command.node().raw();
    drive.living(id);
    List<FileEvent> events =
        new ArrayList<>(vacate(drive, command.owner(), id, place, command.overwrite()));
    if (drive.isWithin(place.parent(), id)) {
      throw new Rejected(ErrorCode.INTO_ITSELF, "a folder cannot be moved into itself");
    }
    events.add(new NodeMoved(command.owner().raw(), id, place.parent(), place.name()));
    return events;
  }

  static List<FileEvent> decide(Drive drive, CopyNodes command, long quota) {
    List<CopyNodes.Copy> copies = command.copies();
    if (copies.isEmpty() || copies.size() > FileLimits.MOST_COPIED) {
      throw new Rejected(
          ErrorCode.TOO_LARGE,
          "at most " + FileLimits.MOST_COPIED + " files and folders are copied at once");
    }
    CopyNodes.Copy first = copies.getFirst();
    Place place = Place.of(command.owner(), first.parent(), first.name());
    String source = first.source().raw();
    drive.living(source);
    if (drive.isWithin(place.parent(), source)) {
      throw new Rejected(ErrorCode.INTO_ITSELF, "a folder cannot be copied into itself");
    }
    List<FileEvent> events =
        new ArrayList<>(vacate(drive, command.owner(), source, place, command.overwrite()));
    Drive now = FileDecisions.after(drive, events);
    Room.forNodes(now, copies.size());
    for (CopyNodes.Copy copy : copies) {
      FileEvent event = copied(now, command.owner(), copy, quota);
      events.add(event);
      now = FileDecisions.after(now, List.of(event));
    }
    return events;
  }

  private static FileEvent copied(Drive drive, AccountId owner, CopyNodes.Copy copy, long quota) {
    Place place = Place.of(owner, copy.parent(), copy.name());
    place.verifyFolder(drive);
    FileDecisions.refuseKnown(drive, copy.node().raw());
    if (drive.at(place.key()) != null) {
      throw new Rejected(ErrorCode.NAME_TAKEN, "something is there already");
    }
    Node source = drive.living(copy.source().raw());
    String content = source.content();
    if (content == null) {
      return new FolderCopied(
          owner.raw(),
          copy.node().raw(),
          copy.source().raw(),
          place.parent(),
          place.name(),
          copy.properties());
    }
    Room.forBytes(drive, source.bytes(), quota);
    return new FileCopied(
        owner.raw(),
        copy.node().raw(),
        copy.source().raw(),
        place.parent(),
        place.name(),
        content,
        source.bytes(),
        source.type(),
        copy.properties(),
        drive.used() + source.bytes());
  }

  static List<FileEvent> decide(Drive drive, RestoreNode command, long quota) {
    String id = command.node().raw();
    Node node = drive.nodes().get(id);
    if (node == null) {
      throw new Rejected(ErrorCode.UNKNOWN_FILE, "there is no such file or folder");
    }
    if (!node.trashed()) {
      throw new Rejected(ErrorCode.NOT_IN_TRASH, "this is not in the trash");
    }
    String parent = command.parent() == null ? node.parent() : command.parent().raw();
    String name = command.name() == null ? null : command.name().raw();
    Place place = new Place(parent, "", label(command, node));
    place.verifyFolder(drive);
    if (drive.at(place.key()) != null) {
      throw new Rejected(ErrorCode.NAME_TAKEN, "something else is there by now");
    }
    Room.forBytes(drive, node.bytes(), quota);
    return List.of(
        new NodeRestored(command.owner().raw(), id, parent, name, drive.used() + node.bytes()));
  }

  private static String label(RestoreNode command, Node node) {
    return command.name() == null
        ? node.label()
        : Labels.of(
            NodeId.driveOf(command.owner()).raw(), Objects.requireNonNull(command.name()).raw());
  }

  /** Sends to the trash what is in the place, where that is wanted. */
  private static List<FileEvent> vacate(
      Drive drive, AccountId owner, String arriving, Place place, boolean overwrite) {
    place.verifyFolder(drive);
    String there = drive.at(place.key());
    if (there == null) {
      return List.of();
    }
    if (drive.isWithin(arriving, there)) {
      throw new Rejected(ErrorCode.INTO_ITSELF, "it would replace itself, or what it is in");
    }
    if (!overwrite) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "something is there already");
    }
    return List.of(FileDecisions.delete(drive, owner.raw(), there));
  }
}
