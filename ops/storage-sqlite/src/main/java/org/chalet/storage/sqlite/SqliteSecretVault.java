package org.chalet.storage.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in a file that only its owner can read. Deleted and replaced values are overwritten with
 * zeros, in the file and by emptying the write-ahead log.
 */
public final class SqliteSecretVault implements SecretVault {
  static final DatabaseFile FILE =
      new DatabaseFile(
          "secret vault",
          0x43686c76,
          1,
          List.of(
              """
              CREATE TABLE secrets (
                space TEXT NOT NULL,
                id TEXT NOT NULL,
                value BLOB NOT NULL,
                expires INTEGER,
                PRIMARY KEY (space, id)
              ) STRICT, WITHOUT ROWID
              """,
              "CREATE INDEX secrets_by_expiry ON secrets (expires) WHERE expires IS NOT NULL"));
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

  private static final String VALID = " AND (expires IS NULL OR expires > ?)";
  private static final String GET = "SELECT value FROM secrets WHERE space = ? AND id = ?" + VALID;
  private static final String LIST =
      "SELECT id, value, expires FROM secrets WHERE space = ? AND id >= ?" + VALID + " ORDER BY id";
  private static final String LIST_AFTER =
      "SELECT id, value, expires FROM secrets WHERE space = ? AND id > ?"
          + VALID
          + " ORDER BY id"
          + Session.LIMIT;
  private static final String COUNT =
      "SELECT COUNT(*) FROM (SELECT 1 FROM secrets WHERE space = ?" + VALID + Session.LIMIT + ")";
  private static final String PRUNE =
      "DELETE FROM secrets WHERE space = ? AND id > "
          + "(SELECT id FROM secrets WHERE space = ? ORDER BY id LIMIT 1 OFFSET ?)";
  private static final String DELETE = "DELETE FROM secrets WHERE space = ? AND id = ?";
  private static final String INSERT =
      "INSERT INTO secrets (space, id, value, expires) VALUES (?, ?, ?, ?)";
  private static final String SWEEP = "DELETE FROM secrets WHERE expires <= ?";

  private final SmallDatabase database;
  private final InstantSource clock;
  private final AtomicReference<Instant> nextSweep;

  SqliteSecretVault(Path file, InstantSource clock) {
    this.database = SmallDatabase.durable(file, FILE);
    this.clock = clock;
    this.nextSweep = new AtomicReference<>(clock.instant());
    sweep();
  }

  @Override
  public Optional<byte[]> get(String space, String id) {
    return database.read("read a secret", session -> get(session, space, id));
  }

  private Optional<byte[]> get(Session session, String space, String id) throws SQLException {
    PreparedStatement query = session.prepare(GET);
    query.setString(1, space);
    query.setString(2, id);
    query.setLong(3, micros(clock.instant()));
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(value(row, 1)) : Optional.empty();
    }
  }

  @Override
  public void put(Secret secret) {
    putAll(List.of(secret));
  }

  @Override
  public void putAll(List<Secret> secrets) {
    sweep();
    int replaced =
        database.write(
            "write secrets",
            session -> {
              int deleted = 0;
              for (Secret secret : secrets) {
                deleted += delete(session, secret.space(), secret.id());
                insert(session, secret);
              }
              return deleted;
            });
    forget(replaced);
  }

  @Override
  public boolean putIfAbsent(Secret secret) {
    sweep();
    return database.write("write a secret", session -> insertIfAbsent(session, secret));
  }

  @Override
  public void putAllIfAbsent(List<Secret> secrets) {
    sweep();
    database.write(
        "write secrets",
        session -> {
          int inserted = 0;
          for (Secret secret : secrets) {
            inserted += insertIfAbsent(session, secret) ? 1 : 0;
          }
          return inserted;
        });
  }

  private boolean insertIfAbsent(Session session, Secret secret) throws SQLException {
    if (get(session, secret.space(), secret.id()).isPresent()) {
      return false;
    }
    delete(session, secret.space(), secret.id());
    insert(session, secret);
    return true;
  }

  @Override
  public boolean delete(String space, String id) {
    return deleted(space, List.of(id)) > 0;
  }

  @Override
  public void deleteAll(String space, List<String> ids) {
    deleted(space, ids);
  }

  private int deleted(String space, List<String> ids) {
    int deleted =
        database.write(
            "delete secrets",
            session -> {
              int sum = 0;
              for (String id : ids) {
                sum +=
                    session
                        .bind(DELETE + VALID, List.of(space, id, micros(clock.instant())))
                        .executeUpdate();
              }
              return sum;
            });
    forget(deleted);
    return deleted;
  }

  @Override
  public List<Secret> list(String space, String idPrefix, int limit) {
    return database.read("list secrets", session -> list(session, space, idPrefix, limit));
  }

  private List<Secret> list(Session session, String space, String idPrefix, int limit)
      throws SQLException {
    PreparedStatement query = session.prepare(LIST);
    query.setString(1, space);
    query.setString(2, idPrefix);
    query.setLong(3, micros(clock.instant()));
    List<Secret> secrets = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (secrets.size() < limit && row.next() && row.getString(1).startsWith(idPrefix)) {
        secrets.add(new Secret(space, row.getString(1), value(row, 2), instant(row, 3)));
      }
    }
    return secrets;
  }

  @Override
  public List<Secret> listAfter(String space, String id, int limit) {
    return database.read("list secrets", session -> listAfter(session, space, id, limit));
  }

  private List<Secret> listAfter(Session session, String space, String id, int limit)
      throws SQLException {
    List<Secret> secrets = new ArrayList<>();
    try (ResultSet row =
        session
            .bind(LIST_AFTER, List.of(space, id, micros(clock.instant()), limit))
            .executeQuery()) {
      while (row.next()) {
        secrets.add(new Secret(space, row.getString(1), value(row, 2), instant(row, 3)));
      }
    }
    return secrets;
  }

  @Override
  public int count(String space, int atMost) {
    return database.read(
        "count secrets",
        session -> {
          try (ResultSet row =
              session.bind(COUNT, List.of(space, micros(clock.instant()), atMost)).executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
          }
        });
  }

  @Override
  public int prune(String space, int keep) {
    int pruned =
        database.write(
            "prune secrets",
            session -> session.bind(PRUNE, List.of(space, space, keep - 1)).executeUpdate());
    forget(pruned);
    return pruned;
  }

  private static int delete(Session session, String space, String id) throws SQLException {
    return session.bind(DELETE, List.of(space, id)).executeUpdate();
  }

  private static void insert(Session session, Secret secret) throws SQLException {
    PreparedStatement insert = session.prepare(INSERT);
    insert.setString(1, secret.space());
    insert.setString(2, secret.id());
    insert.setBytes(3, secret.value());
    @Nullable Instant expires = secret.expires();
    if (expires == null) {
      insert.setNull(4, Types.INTEGER);
    } else {
      insert.setLong(4, micros(expires));
    }
    insert.executeUpdate();
  }

  private void sweep() {
    Instant now = clock.instant();
    Instant due = nextSweep.get();
    if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
      return;
    }
    forget(
        database.write(
            "drop expired secrets",
            session -> session.bind(SWEEP, List.of(micros(now))).executeUpdate()));
  }

  private void forget(int deleted) {
    if (deleted > 0) {
      database.forget();
    }
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** The driver reads an empty value as null. */
  private static byte[] value(ResultSet row, int column) throws SQLException {
    byte[] value = row.getBytes(column);
    return value == null ? new byte[0] : value;
  }

  @Override
  public void close() {
    database.close();
  }
}
