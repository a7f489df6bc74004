package org.chalet.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;

/**
 * One document per secret, written to a majority. A TTL index clears away what expired; what it has
 * not reached yet is not shown.
 */
final class MongoSecretVault implements SecretVault {
  private static final String KEY = "_id";
  private static final String VALUE = "value";
  private static final String EXPIRES = "expires";

  /** By how many nanoseconds that date, which counts milliseconds, is too late. */
  private static final String EXPIRES_EARLIER = "earlier";

  private static final char BEHIND_SPACE = '\u0000';
  private static final char BEHIND_IDS = '\u0001';

  private final MongoCollection<Document> secrets;
  private final InstantSource clock;

  private MongoSecretVault(MongoCollection<Document> secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  static MongoSecretVault open(MongoDatabase database, InstantSource clock) {
    MongoCollection<Document> secrets =
        database.getCollection("secrets").withReadConcern(ReadConcern.MAJORITY);
    Failures.translating(
        "opening the vault",
        () ->
            secrets.createIndex(
                Indexes.ascending(EXPIRES), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)));
    return new MongoSecretVault(secrets, clock);
  }

  @Override
  public Optional<byte[]> get(String space, String id) {
    return Failures.translating(
        "reading a secret",
        () ->
            Optional.ofNullable(secrets.find(Filters.eq(KEY, key(space, id))).first())
                .filter(this::isAlive)
                .map(MongoSecretVault::value));
  }

  @Override
  public void put(Secret secret) {
    Failures.translating("keeping a secret", () -> replace(secret));
  }

  /**
   * Two first writers of one id may both try to insert: the later one then finds what to replace.
   */
  private void replace(Secret secret) {
    Bson itself = Filters.eq(KEY, key(secret.space(), secret.id()));
    ReplaceOptions upsert = new ReplaceOptions().upsert(true);
    try {
      secrets.replaceOne(itself, document(secret), upsert);
    } catch (MongoException failure) {
      if (!Failures.isDuplicate(failure)) {
        throw failure;
      }
      secrets.replaceOne(itself, document(secret), upsert);
    }
  }

  @Override
  public boolean putIfAbsent(Secret secret) {
    return Failures.translating(
        "keeping a secret",
        () -> {
          String key = key(secret.space(), secret.id());
          secrets.deleteOne(Filters.and(Filters.eq(KEY, key), expired()));
          try {
            secrets.insertOne(document(secret));
            return true;
          } catch (MongoException failure) {
            if (Failures.isDuplicate(failure)) {
              return false;
            }
            throw failure;
          }
        });
  }

  @Override
  public boolean delete(String space, String id) {
    return Failures.translating(
        "deleting a secret",
        () ->
            Optional.ofNullable(secrets.findOneAndDelete(Filters.eq(KEY, key(space, id))))
                .filter(this::isAlive)
                .isPresent());
  }

  @Override
  public List<Secret> list(String space, String idPrefix, int limit) {
    return Failures.translating("listing secrets", () -> found(space, idPrefix, limit));
  }

  private List<Secret> found(String space, String idPrefix, int limit) {
    String start = key(space, idPrefix);
    List<Secret> found = new ArrayList<>();
    try (MongoCursor<Document> cursor =
        secrets.find(Filters.gte(KEY, start)).sort(Sorts.ascending(KEY)).cursor()) {
      while (found.size() < limit && cursor.hasNext()) {
        Document document = cursor.next();
        if (!document.getString(KEY).startsWith(start)) {
          break;
        }
        if (isAlive(document)) {
          found.add(secret(space, document));
        }
      }
    }
    return found;
  }

  @Override
  public List<Secret> listAfter(String space, String id, int limit) {
    return Failures.translating("listing secrets", () -> foundAfter(space, id, limit));
  }

  private List<Secret> foundAfter(String space, String id, int limit) {
    Bson behind = Filters.and(Filters.gt(KEY, key(space, id)), Filters.lt(KEY, end(space)));
    List<Secret> found = new ArrayList<>();
    try (MongoCursor<Document> cursor =
        secrets.find(behind).sort(Sorts.ascending(KEY)).batchSize(limit).cursor()) {
      while (found.size() < limit && cursor.hasNext()) {
        Document document = cursor.next();
        if (isAlive(document)) {
          found.add(secret(space, document));
        }
      }
    }
    return found;
  }

  @Override
  public int count(String space, int atMost) {
    return Failures.translating(
        "counting secrets",
        () ->
            (int)
                secrets.countDocuments(
                    Filters.and(within(space), Filters.not(expired())),
                    new CountOptions().limit(atMost)));
  }

  @Override
  public int prune(String space, int keep) {
    return Failures.translating(
        "pruning secrets",
        () -> {
          Document first =
              secrets
                  .find(within(space))
                  .sort(Sorts.ascending(KEY))
                  .skip(keep)
                  .projection(Projections.include(KEY))
                  .first();
          return first == null
              ? 0
              : (int)
                  secrets
                      .deleteMany(
                          Filters.and(
                              Filters.gte(KEY, first.getString(KEY)), Filters.lt(KEY, end(space))))
                      .getDeletedCount();
        });
  }

  private static Bson within(String space) {
    return Filters.and(Filters.gte(KEY, key(space, "")), Filters.lt(KEY, end(space)));
  }

  private static String end(String space) {
    return space + BEHIND_IDS;
  }

  /** By milliseconds rounded up: so what is expired has surely expired. */
  private Bson expired() {
    return Filters.lte(EXPIRES, Date.from(clock.instant()));
  }

  private boolean isAlive(Document document) {
    @Nullable Instant expires = expires(document);
    return expires == null || expires.isAfter(clock.instant());
  }

  private static String key(String space, String id) {
    return space + BEHIND_SPACE + id;
  }

  private static Document document(Secret secret) {
    Document document =
        new Document(KEY, key(secret.space(), secret.id()))
            .append(VALUE, new Binary(secret.value()));
    @Nullable Instant expires = secret.expires();
    if (expires != null) {
      Date date = Date.from(expires.plusNanos(999_999));
      document.append(EXPIRES, date);
      document.append(EXPIRES_EARLIER, Duration.between(expires, date.toInstant()).toNanos());
    }
    return document;
  }

  private static Secret secret(String space, Document document) {
    String id = document.getString(KEY).substring(space.length() + 1);
    return new Secret(space, id, value(document), expires(document));
  }

  private static byte[] value(Document document) {
    return document.get(VALUE, Binary.class).getData();
  }

  private static @Nullable Instant expires(Document document) {
    @Nullable Date date = document.getDate(EXPIRES);
    return date == null ? null : date.toInstant().minusNanos(document.getLong(EXPIRES_EARLIER));
  }

  @Override
  public void close() {}
}
