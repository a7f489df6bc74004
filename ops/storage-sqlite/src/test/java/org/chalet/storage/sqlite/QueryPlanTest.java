package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.store.Things.BY_NAME;
import static org.chalet.store.Things.BY_OWNER;
import static org.chalet.store.Things.BY_START;
import static org.chalet.store.Things.SCHEMA;
import static org.chalet.store.Things.THING;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.store.Scan;
import org.chalet.store.Scan.Cursor;
import org.chalet.store.Things.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No question to a view or to the log walks further than its answer. */
class QueryPlanTest {
  @TempDir Path directory;

  static Stream<Scan<Thing>> scans() {
    Cursor byOwner = new Cursor(List.of("anna", 10L), "1");
    Cursor ownerless = new Cursor(Arrays.asList(null, 10L), "1");
    Cursor unborn = new Cursor(Arrays.asList("anna", null), "1");
    Cursor byStart = new Cursor(List.of(10L), "1");
    List<Scan<Thing>> scans =
        List.of(
            Scan.of(BY_NAME, "n"),
            Scan.of(BY_NAME).between("a", "b"),
            Scan.of(BY_OWNER, "anna"),
            Scan.of(BY_OWNER, "anna", 10L),
            Scan.of(BY_OWNER, "anna").between(1L, 2L),
            Scan.of(BY_OWNER, "anna").between(null, 2L),
            Scan.of(BY_OWNER, "anna").after(byOwner),
            Scan.of(BY_OWNER, "anna").after(unborn),
            Scan.of(BY_OWNER, "anna").between(1L, 20L).after(byOwner),
            Scan.of(BY_OWNER, "anna", 10L).after(byOwner),
            Scan.of(BY_OWNER).after(byOwner),
            Scan.of(BY_OWNER).after(ownerless),
            Scan.of(BY_START).after(byStart),
            Scan.of(BY_START).between(null, 20L));
    return Stream.concat(scans.stream(), scans.stream().map(Scan::reversed));
  }

  @ParameterizedTest
  @MethodSource("scans")
  void aScanIsASeekInItsIndex(Scan<Thing> scan) throws SQLException {
    KindTable<Thing> table = new KindTable<>(THING);
    try (Session session = view()) {
      for (ScanPlan.Walk walk : ScanPlan.of(scan).walks()) {
        String index = " INDEX " + table.indexName(scan.index()) + " (";
        String columns = KindTable.columns(scan.index().columns());
        String rows = ViewReading.sql(table, scan, "id, " + columns, walk);
        assertThat(plan(session, rows, walk))
            .containsExactly("SEARCH k_thing USING COVERING" + index);
        assertThat(rows).doesNotContainPattern("LIMIT \\?(?! \\+)");
        String packed = PackedRows.sql(rows, scan.index().columns());
        assertThat(plan(session, packed, walk)).contains("SEARCH k_thing USING COVERING" + index);
        assertThat(plan(session, packed, walk)).noneMatch(step -> step.contains("TEMP B-TREE"));
        String find = ViewReading.sql(table, scan, "id, position, doc, body", walk);
        assertThat(plan(session, find, walk)).containsExactly("SEARCH k_thing USING" + index);
        String count = "SELECT count(*) FROM (" + ViewReading.sql(table, scan, "1", walk) + ")";
        assertThat(plan(session, count, walk)).contains("SEARCH k_thing USING COVERING" + index);
      }
    }
  }

  @Test
  void aWholeIndexIsWalkedInItsOrder() throws SQLException {
    KindTable<Thing> table = new KindTable<>(THING);
    try (Session session = view()) {
      for (Scan<Thing> scan : List.of(Scan.of(BY_START), Scan.of(BY_START).reversed())) {
        ScanPlan.Walk walk = ScanPlan.of(scan).walks().getFirst();
        assertThat(plan(session, ViewReading.sql(table, scan, "id", walk), walk))
            .containsExactly("SCAN k_thing USING COVERING INDEX i_thing_by_start");
      }
    }
  }

  @Test
  void theLogIsReadBySeeks() throws SQLException {
    SqliteEventLog.open(directory.resolve("events.db"), directory.resolve("snapshots.db")).close();
    try (Session session = Session.inspector(directory.resolve("events.db"))) {
      for (String sql :
          List.of(
              EventTables.EVENTS_FROM,
              EventTables.EVENTS_BETWEEN,
              EventTables.EVENTS_OF_STREAM,
              EventTables.LAST_SEQUENCE,
              EventTables.HOLDER,
              EventTables.COMMIT_HOLDING,
              EventTables.COMMITS_FROM,
              EventTables.HASH_BEFORE,
              EventTables.CLAIMS_BETWEEN)) {
        assertThat(plan(session, sql, new ScanPlan.Walk("", List.of())))
            .as(sql)
            .allMatch(step -> step.startsWith("SEARCH"));
      }
    }
  }

  private Session view() throws SQLException {
    Path file = directory.resolve("view.db");
    ViewFile.open(SCHEMA, file, "g", true).close();
    return Session.inspector(file);
  }

  /** The plan's steps; of an index step everything up to its conditions. */
  private static List<String> plan(Session session, String sql, ScanPlan.Walk walk)
      throws SQLException {
    PreparedStatement query = session.bind("EXPLAIN QUERY PLAN " + sql, walk.values());
    List<String> steps = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String step = row.getString("detail");
        int conditions = step.indexOf('(');
        steps.add(conditions < 0 ? step : step.substring(0, conditions + 1));
      }
    }
    return steps;
  }
}
