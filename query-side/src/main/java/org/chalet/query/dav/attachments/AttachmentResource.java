package org.chalet.query.dav.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.chalet.file.Content;
import org.chalet.file.FileContents;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.AttachmentDocument;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.files.Download;
import org.chalet.query.dav.xml.XmlName;

/** An attached file. It never changes: another one takes its place. */
record AttachmentResource(AttachmentDocument document, FileContents contents, String href)
    implements Download, Belonging {
  @Override
  public List<XmlName> types() {
    return List.of();
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public Optional<AccountId> belongsTo() {
    return Optional.of(new AccountId(document.owner()));
  }

  @Override
  public String etag() {
    return Content.etagOf(document.content());
  }

  @Override
  public long size() {
    return document.size();
  }

  @Override
  public String mediaType() {
    return document.type();
  }

  @Override
  public long modified() {
    return document.stored();
  }

  @Override
  public Optional<String> savedAs() {
    return Optional.of(document.fileName());
  }

  @Override
  public Optional<InputStream> open(long from, long length) throws IOException {
    return contents.open(new AccountId(document.owner()), document.content(), from, length);
  }
}
