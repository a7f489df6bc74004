package org.chalet.file;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * Bytes that a file had, and that were replaced longer ago than they are kept, are gone for good.
 *
 * @param contents where they were kept
 */
@EventName("file.versions-purged")
public record VersionsPurged(String owner, String node, List<String> contents)
    implements FileEvent {
  public VersionsPurged {
    contents = List.copyOf(contents);
  }
}
