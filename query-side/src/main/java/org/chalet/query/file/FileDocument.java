package org.chalet.query.file;

import org.chalet.file.Content;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/**
 * A file or a folder.
 *
 * @param parent the folder that it is in, or the drive; in the trash, where it was
 * @param content where its bytes are kept; null for a folder
 * @param size of its bytes; 0 for a folder
 * @param type media type; empty for a folder
 * @param created in epoch seconds
 * @param modified when its bytes were last written, in epoch seconds
 * @param trashed when it was deleted, in epoch seconds; null for what lives
 */
public record FileDocument(
    String id,
    String owner,
    String parent,
    String name,
    @Nullable String content,
    long size,
    String type,
    CollectionProperties properties,
    long created,
    long modified,
    @Nullable Long trashed) {

  static FileDocument folder(String id, String owner, String parent, String name, long created) {
    return new FileDocument(
        id, owner, parent, name, null, 0, "", CollectionProperties.NONE, created, created, null);
  }

  public boolean isFolder() {
    return content == null;
  }

  /** Quoted; empty for a folder. */
  public String etag() {
    return content == null ? "" : Content.etagOf(content);
  }

  FileDocument holding(Content bytes, long at) {
    return new FileDocument(
        id,
        owner,
        parent,
        name,
        bytes.address(),
        bytes.size(),
        bytes.type(),
        properties,
        created,
        at,
        trashed);
  }

  FileDocument with(CollectionProperties others) {
    return new FileDocument(
        id, owner, parent, name, content, size, type, others, created, modified, trashed);
  }

  FileDocument at(String otherParent, String otherName) {
    return new FileDocument(
        id,
        owner,
        otherParent,
        otherName,
        content,
        size,
        type,
        properties,
        created,
        modified,
        null);
  }

  FileDocument trashed(long at) {
    return new FileDocument(
        id, owner, parent, name, content, size, type, properties, created, modified, at);
  }
}
