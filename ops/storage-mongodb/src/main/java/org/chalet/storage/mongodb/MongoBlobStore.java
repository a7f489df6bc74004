package org.chalet.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.BlobStore;
import org.jspecify.annotations.Nullable;

/**
 * A document per blob that names its chunks. The address is known only when the last byte has come,
 * so chunks are first stored under the name of their upload; an upload that ends in nothing leaves
 * a note by which a later opening clears its chunks away.
 */
final class MongoBlobStore implements BlobStore {
  private static final String SHA256 = "_id";
  private static final String SIZE = "size";
  private static final String UPLOAD = "upload";
  private static final String STARTED = "started";
  private static final Duration UPLOADS_ARE_OVER = Duration.ofDays(1);

  private final MongoCollection<Document> blobs;
  private final MongoCollection<Document> uploads;
  private final BlobChunks chunks;
  private final InstantSource clock;

  private MongoBlobStore(MongoDatabase database, InstantSource clock) {
    this.blobs = database.getCollection("blobs");
    this.uploads = database.getCollection("blob_uploads");
    this.chunks = new BlobChunks(database.getCollection("blob_chunks"));
    this.clock = clock;
  }

  static MongoBlobStore open(MongoDatabase database, InstantSource clock) {
    MongoBlobStore store = new MongoBlobStore(database, clock);
    Failures.translating(
        "opening the blobs",
        () -> {
          store.blobs.createIndex(Indexes.ascending(UPLOAD));
          store.sweep();
        });
    return store;
  }

  private void sweep() {
    Date over = Date.from(clock.instant().minus(UPLOADS_ARE_OVER));
    for (Document upload : uploads.find(Filters.lt(STARTED, over))) {
      abandon(upload.getString("_id"));
    }
  }

  @Override
  public Blob put(InputStream content, long maxBytes) throws IOException {
    String upload = UUID.randomUUID().toString();
    boolean kept = false;
    try {
      Failures.translating("starting an upload", () -> note(upload));
      DigestInputStream digesting = new DigestInputStream(content, sha256());
      long size = chunks.write(upload, digesting, maxBytes);
      if (size > maxBytes) {
        throw new Rejected(ErrorCode.TOO_LARGE, "more than " + maxBytes + " bytes");
      }
      Blob blob = new Blob(HexFormat.of().formatHex(digesting.getMessageDigest().digest()), size);
      kept = Failures.translating("keeping a blob", () -> name(blob, upload));
      return blob;
    } finally {
      finish(upload, kept);
    }
  }

  private void note(String upload) {
    Document note = new Document("_id", upload).append(STARTED, Date.from(clock.instant()));
    uploads.replaceOne(Filters.eq("_id", upload), note, new ReplaceOptions().upsert(true));
  }

  /** False when equal content is there already. */
  private boolean name(Blob blob, String upload) {
    try {
      blobs.insertOne(
          new Document(SHA256, blob.sha256()).append(SIZE, blob.size()).append(UPLOAD, upload));
      return true;
    } catch (MongoException failure) {
      if (Failures.isDuplicate(failure)) {
        return upload.equals(upload(blob.sha256()));
      }
      throw failure;
    }
  }

  private @Nullable String upload(String sha256) {
    @Nullable Document blob = blobs.find(Filters.eq(SHA256, sha256)).first();
    return blob == null ? null : blob.getString(UPLOAD);
  }

  private void finish(String upload, boolean kept) {
    Failures.translating(
        "finishing an upload",
        () -> {
          if (kept) {
            uploads.deleteOne(Filters.eq("_id", upload));
          } else {
            abandon(upload);
          }
        });
  }

  /** A crash after the blob was named leaves the note too: such an upload is in use. */
  private void abandon(String upload) {
    if (blobs.find(Filters.eq(UPLOAD, upload)).first() == null) {
      chunks.delete(upload);
    }
    uploads.deleteOne(Filters.eq("_id", upload));
  }

  @Override
  public Optional<InputStream> open(String sha256) {
    return Failures.translating(
        "opening a blob",
        () ->
            Optional.ofNullable(blobs.find(Filters.eq(SHA256, sha256)).first())
                .map(blob -> chunks.read(blob.getString(UPLOAD), blob.getLong(SIZE))));
  }

  @Override
  public Optional<Blob> find(String sha256) {
    return Failures.translating(
        "looking for a blob",
        () ->
            Optional.ofNullable(blobs.find(Filters.eq(SHA256, sha256)).first())
                .map(blob -> new Blob(sha256, blob.getLong(SIZE))));
  }

  @Override
  public boolean delete(String sha256) {
    return Failures.translating(
        "deleting a blob",
        () -> {
          @Nullable String upload = upload(sha256);
          if (upload == null) {
            return false;
          }
          note(upload);
          boolean ours = blobs.findOneAndDelete(Filters.eq(UPLOAD, upload)) != null;
          abandon(upload);
          return ours;
        });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {}
}
