package org.chalet.file;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * What was in the trash for longer than it is kept is gone for good.
 *
 * @param node what was deleted
 * @param gone ids of what is gone: of what was in it, and at last its own
 */
@EventName("file.purged")
public record NodesPurged(String owner, String node, List<String> gone) implements FileEvent {
  public NodesPurged {
    gone = List.copyOf(gone);
  }
}
