package org.chalet.storage.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The tables of a view's file. */
final class ViewTables {
  static final String PARK =
      "INSERT OR REPLACE INTO dead_letters (position, sequence, event_name, error)"
          + " VALUES (?, ?, ?, ?)";
  static final String LETTERS =
      "SELECT sequence, position, event_name, error FROM dead_letters WHERE position > ?"
          + " ORDER BY position"
          + Session.LIMIT;
  static final String LETTERS_OF =
      "SELECT sequence, position, event_name, error FROM dead_letters WHERE sequence = ?"
          + " ORDER BY position"
          + Session.LIMIT;
  static final String SETTLE = "DELETE FROM dead_letters WHERE position = ?";
  static final String SEQUENCES = "SELECT DISTINCT sequence FROM dead_letters";
  static final String SET_POSITION = "UPDATE progress SET position = ?";

  private ViewTables() {}

  static DatabaseFile file(ViewSchema schema) {
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE TABLE progress (position INTEGER NOT NULL, schema TEXT NOT NULL) STRICT");
    statements.add(
        "INSERT INTO progress (position, schema) VALUES (0, '" + fingerprint(schema) + "')");
    statements.add(
        """
        CREATE TABLE dead_letters (
          position INTEGER PRIMARY KEY,
          sequence TEXT NOT NULL,
          event_name TEXT NOT NULL,
          error TEXT NOT NULL
        ) STRICT
        """);
    statements.add("CREATE INDEX dead_letters_by_sequence ON dead_letters (sequence)");
    statements.addAll(definition(schema));
    return new DatabaseFile("view " + schema.name(), 0x43686c77, 1, statements);
  }

  /** Two schemas of one fingerprint have the same tables and the same revision. */
  static String fingerprint(ViewSchema schema) {
    String text =
        String.join(
            "\n",
            Integer.toString(schema.revision()),
            String.join("\n", definition(schema)),
            String.join("\n", indexes(schema)));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> definition(ViewSchema schema) {
    List<String> statements = new ArrayList<>();
    for (Kind<?> kind : schema.kinds()) {
      statements.addAll(new KindTable<>(kind).definition());
    }
    return statements;
  }

  static List<String> indexes(ViewSchema schema) {
    List<String> statements = new ArrayList<>();
    for (Kind<?> kind : schema.kinds()) {
      statements.addAll(new KindTable<>(kind).indexes());
    }
    return statements;
  }
}
