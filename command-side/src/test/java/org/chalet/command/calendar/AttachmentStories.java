package org.chalet.command.calendar;

import org.chalet.calendar.AttachmentFile;
import org.chalet.file.Content;

/** Files that stories attach. */
public final class AttachmentStories {
  private AttachmentStories() {}

  public static AttachmentFile file(String id) {
    return file(id, 5);
  }

  static AttachmentFile file(String id, long size) {
    return new AttachmentFile(
        id,
        new Content("00".repeat(32), size, "text/plain"),
        "agenda, v1.txt",
        "https://chalet.example.org/dav/attachments/" + id + "/agenda.txt");
  }
}
