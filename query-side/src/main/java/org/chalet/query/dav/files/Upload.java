package org.chalet.query.dav.files;

import java.io.IOException;
import java.io.InputStream;
import org.chalet.file.Content;
import org.chalet.file.ContentTypes;
import org.chalet.file.FileContents.Kept;
import org.chalet.file.StoreFile;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/** Bytes on their way into a file. */
record Upload(Spot spot, ResourceName name, Precondition expected, Trail trail) {
  /**
   * Keeps the bytes while they come in, then stores the file; what is refused is not kept.
   *
   * @param room QUOTA_EXCEEDED beyond so many bytes
   * @param type as the client says; null where it does not
   */
  Receipt store(InputStream in, long room, @Nullable String type) throws IOException {
    Drive drive = spot.drive();
    Kept kept = drive.contents().keep(drive.owner(), in, room);
    Content content = new Content(kept.address(), kept.size(), ContentTypes.of(type, name.raw()));
    try {
      return drive
          .commands()
          .send(
              new StoreFile(drive.owner(), Copies.fresh(), spot.parent(), name, content, expected),
              trail);
    } catch (Rejected refused) {
      drive.contents().forget(drive.owner(), kept.address());
      throw refused;
    }
  }
}
