package org.chalet.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.chalet.file.Content;
import org.chalet.file.ContentTypes;
import org.chalet.file.FileContents;
import org.chalet.file.FileName;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.UrlSegment;
import org.jspecify.annotations.Nullable;

/** Files on their way to calendar objects: their bytes are kept while they come in. */
public final class AttachmentIntake {
  /** The first segment of their paths below {@code /dav}. */
  public static final String SEGMENT = "attachments";

  private static final String UNNAMED = "attachment";

  private final FileContents contents;
  private final URI publicUrl;

  /**
   * @param publicUrl where clients find the server; files are served there, too
   */
  public AttachmentIntake(FileContents contents, URI publicUrl) {
    this.contents = contents;
    this.publicUrl = publicUrl;
  }

  /**
   * What is said of bytes that come in.
   *
   * @param length as announced; negative where it is not
   */
  public record Arriving(
      InputStream bytes, long length, String fileName, @Nullable String mediaType) {}

  /**
   * Keeps a file and attaches it; what is refused is not kept.
   *
   * @param keeper the owner of the calendar
   * @throws Rejected ATTACHMENT_TOO_LARGE; as {@code attach}
   */
  public <T> T take(AccountId keeper, Arriving arriving, Function<AttachmentFile, T> attach)
      throws IOException {
    AttachmentFile file = kept(keeper, arriving);
    try {
      return attach.apply(file);
    } catch (Rejected refused) {
      contents.forget(keeper, file.content().address());
      throw refused;
    }
  }

  private AttachmentFile kept(AccountId keeper, Arriving arriving) throws IOException {
    String name = FileName.of(arriving.fileName(), UNNAMED);
    FileContents.Kept kept = bytes(keeper, arriving);
    String type = ContentTypes.of(arriving.mediaType(), name);
    String id = UUID.randomUUID().toString().replace("-", "");
    String path = "/dav/" + SEGMENT + '/' + id + '/' + UrlSegment.encode(name);
    return new AttachmentFile(
        id,
        new Content(kept.address(), kept.size(), type),
        name,
        publicUrl.resolve(path).toString());
  }

  private FileContents.Kept bytes(AccountId keeper, Arriving arriving) throws IOException {
    if (arriving.length() > CalendarLimits.ATTACHMENT) {
      throw tooLarge();
    }
    try (InputStream in = arriving.bytes()) {
      return contents.keep(keeper, in, CalendarLimits.ATTACHMENT);
    } catch (Rejected refused) {
      throw refused.code() == ErrorCode.QUOTA_EXCEEDED ? tooLarge() : refused;
    }
  }

  private static Rejected tooLarge() {
    return new Rejected(
        ErrorCode.ATTACHMENT_TOO_LARGE,
        "a file has at most " + CalendarLimits.ATTACHMENT + " octets");
  }
}
