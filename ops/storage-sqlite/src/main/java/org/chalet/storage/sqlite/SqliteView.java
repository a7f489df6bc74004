package org.chalet.storage.sqlite;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chalet.store.Batch;
import org.chalet.store.DeadLetter;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.TextScan;
import org.chalet.store.View;
import org.chalet.store.ViewSchema;

/** What callers hold of a generation; while somebody holds it, its file stays. */
final class SqliteView implements View {
  private final ViewFile file;

  SqliteView(ViewFile file) {
    this.file = file;
  }

  ViewFile file() {
    return file;
  }

  @Override
  public ViewSchema schema() {
    return file.schema();
  }

  @Override
  public String generation() {
    return file.generation();
  }

  @Override
  public long position() {
    return file.position();
  }

  @Override
  public long changed(Kind<?> kind) {
    return file.changed(kind);
  }

  @Override
  public <D> Optional<Document<D>> get(Kind<D> kind, String id) {
    KindTable<D> table = file.table(kind);
    return file.read(session -> ViewReading.get(session, table, id));
  }

  @Override
  public <D> List<Document<D>> getAll(Kind<D> kind, Collection<String> ids) {
    KindTable<D> table = file.table(kind);
    return file.readOneState(session -> ViewReading.getAll(session, table, ids));
  }

  @Override
  public <D> List<Document<D>> find(Kind<D> kind, Scan<D> scan) {
    KindTable<D> table = file.table(kind);
    return read(scan, session -> ViewReading.find(session, table, scan));
  }

  @Override
  public <D> List<Row> rows(Kind<D> kind, Scan<D> scan) {
    KindTable<D> table = file.table(kind);
    return read(scan, session -> ViewReading.rows(session, table, scan));
  }

  @Override
  public <D> long count(Kind<D> kind, Scan<D> scan) {
    KindTable<D> table = file.table(kind);
    return read(scan, session -> ViewReading.count(session, table, scan));
  }

  @Override
  public <D> List<Document<D>> search(Kind<D> kind, TextScan scan) {
    kind.words();
    KindTable<D> table = file.table(kind);
    return scan.isEmpty()
        ? List.of()
        : file.read(session -> ViewReading.search(session, table, scan));
  }

  @Override
  public <D> long count(Kind<D> kind, TextScan scan) {
    kind.words();
    KindTable<D> table = file.table(kind);
    return scan.isEmpty() ? 0 : file.read(session -> ViewReading.count(session, table, scan));
  }

  /** A scan without cursor is one statement, and that sees one state anyway. */
  private <T> T read(Scan<?> scan, SqlWork<T> work) {
    file.requireIndexes();
    return scan.after() == null ? file.read(work) : file.readOneState(work);
  }

  @Override
  public void apply(Batch batch) {
    file.apply(batch);
  }

  @Override
  public void beforeLive() {
    file.requireIndexes();
  }

  @Override
  public void forgetRemoved() {
    file.forgetRemoved();
  }

  @Override
  public List<DeadLetter> deadLetters(long after, int limit) {
    return file.read(session -> DeadLetters.after(session, after, limit));
  }

  @Override
  public List<DeadLetter> deadLettersOf(String sequence, int limit) {
    return file.read(session -> DeadLetters.of(session, sequence, limit));
  }

  @Override
  public long deadLetterCount() {
    return file.read(session -> session.number("SELECT count(*) FROM dead_letters"));
  }

  @Override
  public Collection<String> parkedSequences() {
    return file.read(DeadLetters::sequences);
  }
}
