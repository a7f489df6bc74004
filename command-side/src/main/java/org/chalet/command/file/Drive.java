package org.chalet.command.file;

import java.util.List;
import java.util.Map;
import org.chalet.command.Evolution;
import org.chalet.command.Persistent;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A drive as its events made it: pure, immutable. Kept as snapshots: names are not in it, and a
 * change of its components raises the revision.
 *
 * @param nodes living and deleted, by id
 * @param places the living ones, by where they are
 * @param used bytes of all that lives
 */
@EventName(value = "drive.state", revision = 1)
public record Drive(Map<String, Node> nodes, Map<String, String> places, long used) {
  static final String TYPE = "Drive";
  static final Drive EMPTY = new Drive(Map.of(), Map.of(), 0);
  static final Evolution<Drive> EVOLUTION = new DriveEvolution();

  private static final String ROOT = "drive:";

  public Drive {
    nodes = Persistent.map(nodes);
    places = Persistent.map(places);
  }

  /** What lives, or UNKNOWN_FILE. */
  Node living(String id) {
    Node node = nodes.get(id);
    if (node == null || !lives(id)) {
      throw new Rejected(ErrorCode.UNKNOWN_FILE, "there is no such file or folder");
    }
    return node;
  }

  /** Whether neither it nor a folder above it is in the trash. */
  private boolean lives(String id) {
    String at = id;
    for (Node node = nodes.get(at); node != null; node = nodes.get(at)) {
      if (node.trashed()) {
        return false;
      }
      at = node.parent();
    }
    return at.startsWith(ROOT);
  }

  boolean isLivingFolder(String id) {
    Node node = nodes.get(id);
    return id.startsWith(ROOT) || node != null && node.isFolder() && lives(id);
  }

  /** The id of what lives there, or null. */
  @Nullable String at(String place) {
    return places.get(place);
  }

  /** How many folders are above. */
  int depth(String id) {
    int depth = 0;
    for (Node node = nodes.get(id); node != null; node = nodes.get(node.parent())) {
      depth++;
    }
    return depth;
  }

  /** Whether it is the other, or somewhere in it. */
  boolean isWithin(String id, String other) {
    String at = id;
    for (Node node = nodes.get(at); node != null; node = nodes.get(at)) {
      if (at.equals(other)) {
        return true;
      }
      at = node.parent();
    }
    return false;
  }

  Drive added(String id, Node node, long bytes) {
    return new Drive(
            Persistent.with(nodes, id, node.weighing(bytes)),
            Persistent.with(places, Labels.place(node.parent(), node.label()), id),
            used)
        .grown(node.parent(), bytes);
  }

  Drive with(String id, Node node) {
    return new Drive(Persistent.with(nodes, id, node), places, used);
  }

  /** Without the node at its place; it is not lost, but nowhere. */
  Drive detached(Node node) {
    return new Drive(
            nodes, Persistent.without(places, Labels.place(node.parent(), node.label())), used)
        .grown(node.parent(), -node.bytes());
  }

  /** Without what is in the trash by these ids: not even there any more. */
  Drive without(List<String> gone) {
    Map<String, Node> left = nodes;
    Map<String, String> placed = places;
    for (String id : gone) {
      Node node = left.get(id);
      if (node != null) {
        left = Persistent.without(left, id);
        String place = Labels.place(node.parent(), node.label());
        placed = id.equals(placed.get(place)) ? Persistent.without(placed, place) : placed;
      }
    }
    return new Drive(left, placed, used);
  }

  /** So many bytes more in the folder and in all above it. */
  Drive grown(String folder, long bytes) {
    if (bytes == 0) {
      return this;
    }
    Map<String, Node> weighed = nodes;
    String at = folder;
    for (Node node = weighed.get(at); node != null; node = weighed.get(at)) {
      weighed = Persistent.with(weighed, at, node.weighing(node.bytes() + bytes));
      if (node.trashed()) {
        return new Drive(weighed, places, used);
      }
      at = node.parent();
    }
    return new Drive(weighed, places, used + bytes);
  }
}
