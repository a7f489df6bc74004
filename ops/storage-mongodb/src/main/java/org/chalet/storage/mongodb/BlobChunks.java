package org.chalet.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The bytes of uploads, in chunks of one size. */
final class BlobChunks {
  private static final int CHUNK = 1 << 20;
  private static final String UPLOAD = "upload";
  private static final String NUMBER = "number";
  private static final String BYTES = "bytes";

  private final MongoCollection<Document> chunks;

  BlobChunks(MongoCollection<Document> chunks) {
    this.chunks = chunks;
    Failures.translating(
        "opening the blobs",
        () ->
            chunks.createIndex(Indexes.ascending(UPLOAD, NUMBER), new IndexOptions().unique(true)));
  }

  /** Stores the content, but stops when it is longer than {@code maxBytes}; returns its size. */
  long write(String upload, InputStream content, long maxBytes) throws IOException {
    long size = 0;
    for (int number = 0; ; number++) {
      byte[] bytes = content.readNBytes(CHUNK);
      size += bytes.length;
      if (bytes.length == 0 || size > maxBytes) {
        return size;
      }
      Document chunk =
          new Document(UPLOAD, upload).append(NUMBER, number).append(BYTES, new Binary(bytes));
      Failures.translating("storing a chunk", () -> chunks.insertOne(chunk));
    }
  }

  InputStream read(String upload, long size) {
    return new Chunks(upload, size);
  }

  void delete(String upload) {
    chunks.deleteMany(Filters.eq(UPLOAD, upload));
  }

  private byte[] chunk(String upload, int number) throws IOException {
    Bson place = Filters.and(Filters.eq(UPLOAD, upload), Filters.eq(NUMBER, number));
    @Nullable Document chunk =
        Failures.translating("reading a chunk", () -> chunks.find(place).first());
    if (chunk == null) {
      throw new IOException("the blob was deleted while it was read");
    }
    return chunk.get(BYTES, Binary.class).getData();
  }

  private final class Chunks extends InputStream {
    private final String upload;
    private long left;
    private int next;
    private byte[] current = new byte[0];
    private int offset;

    private Chunks(String upload, long size) {
      this.upload = upload;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      Objects.checkFromIndexSize(from, length, into.length);
      if (length == 0) {
        return 0;
      }
      if (offset == current.length) {
        if (left == 0) {
          return -1;
        }
        current = chunk(upload, next++);
        offset = 0;
        left -= current.length;
      }
      int count = Math.min(length, current.length - offset);
      System.arraycopy(current, offset, into, from, count);
      offset += count;
      return count;
    }
  }
}
