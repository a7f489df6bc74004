package org.chalet.storage.mongodb;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.types.Binary;
import org.chalet.store.Document;
import org.chalet.store.DocumentJson;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.TextEntry;
import org.chalet.store.TextIndex;
import org.chalet.store.TextScan;
import org.jspecify.annotations.Nullable;

/** The documents of one kind: JSON and body, and beside them the columns that indexes use. */
final class KindCollection<D> {
  static final String ID = "_id";
  private static final String POSITION = "position";
  private static final String JSON = "json";
  private static final String BODY = "body";
  private static final int IDS_PER_QUERY = 1_000;

  private final Kind<D> kind;
  private final DocumentJson<D> json;
  private final MongoCollection<org.bson.Document> documents;

  KindCollection(Kind<D> kind, MongoCollection<org.bson.Document> documents) {
    this.kind = kind;
    this.json = new DocumentJson<>(kind.type());
    this.documents = documents;
  }

  MongoCollection<org.bson.Document> documents() {
    return documents;
  }

  List<String> uniqueColumns() {
    return kind.indexes().stream().filter(Index::unique).map(KindCollection::unique).toList();
  }

  private static String unique(Index<?> index) {
    return "u_" + index.name();
  }

  /** Ids stand behind the keys, so that ties are in order and rows need no document. */
  void createIndexes() {
    for (Index<D> index : kind.indexes()) {
      Set<String> columns = new LinkedHashSet<>(ScanQuery.columns(index.keys()));
      columns.add(ID);
      columns.addAll(ScanQuery.columns(index.covered()));
      documents.createIndex(
          Indexes.ascending(List.copyOf(columns)), new IndexOptions().name(index.name()));
      if (index.unique()) {
        documents.createIndex(
            Indexes.ascending(unique(index)), new IndexOptions().unique(true).sparse(true));
      }
    }
    if (kind.text() != null) {
      EntryFields.indexes().forEach(documents::createIndex);
    }
  }

  Optional<Document<D>> get(String id) {
    return Optional.ofNullable(documents.find(Filters.eq(ID, id)).first()).map(this::decode);
  }

  List<Document<D>> getAll(Collection<String> ids) {
    List<String> all = List.copyOf(new LinkedHashSet<>(ids));
    List<Document<D>> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += IDS_PER_QUERY) {
      List<String> some = all.subList(from, Math.min(from + IDS_PER_QUERY, all.size()));
      documents.find(Filters.in(ID, some)).map(this::decode).into(found);
    }
    return found;
  }

  List<Document<D>> find(Scan<D> scan) {
    return found(scan).map(this::decode).into(new ArrayList<>());
  }

  List<Row> rows(Scan<D> scan) {
    List<Field<D>> columns = scan.index().columns();
    return found(scan)
        .projection(Projections.include(ScanQuery.columns(columns)))
        .map(document -> row(columns, document))
        .into(new ArrayList<>());
  }

  private FindIterable<org.bson.Document> found(Scan<D> scan) {
    FindIterable<org.bson.Document> found =
        documents.find(ScanQuery.filter(scan)).sort(ScanQuery.sort(scan));
    return scan.limit() == Scan.NO_LIMIT ? found : found.limit(scan.limit());
  }

  List<Document<D>> search(TextScan scan) {
    kind.words();
    return scan.isEmpty()
        ? List.of()
        : documents
            .find(EntryFields.filter(scan))
            .sort(EntryFields.sort(scan))
            .limit(scan.limit())
            .map(this::decode)
            .into(new ArrayList<>());
  }

  long count(TextScan scan) {
    kind.words();
    return scan.isEmpty()
        ? 0
        : documents.countDocuments(
            EntryFields.filter(scan), new CountOptions().limit(scan.limit()));
  }

  long count(Scan<D> scan) {
    CountOptions options = new CountOptions();
    if (scan.limit() != Scan.NO_LIMIT) {
      options.limit(scan.limit());
    }
    return documents.countDocuments(ScanQuery.filter(scan), options);
  }

  private static <D> Row row(List<Field<D>> columns, org.bson.Document document) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Field<D> column : columns) {
      values.add(IndexedKey.decode(column, document.get(IndexedKey.column(column))));
    }
    return new Row(document.getString(ID), values);
  }

  org.bson.Document encode(Document<?> document) {
    D value = kind.type().cast(document.value());
    org.bson.Document encoded =
        new org.bson.Document(ID, document.id())
            .append(POSITION, document.position())
            .append(JSON, new Binary(json.write(value)));
    byte @Nullable [] body = document.body();
    if (body != null) {
      encoded.append(BODY, new Binary(body));
    }
    for (Field<D> field : kind.fields()) {
      encoded.append(IndexedKey.column(field), IndexedKey.of(field, value));
    }
    for (Index<D> index : kind.indexes()) {
      @Nullable String unique = index.unique() ? IndexedKey.unique(index.keys(), value) : null;
      if (unique != null) {
        encoded.append(unique(index), unique);
      }
    }
    TextIndex<D> text = kind.text();
    @Nullable TextEntry entry = text == null ? null : text.of().apply(value);
    if (entry != null) {
      EntryFields.add(entry, encoded);
    }
    return encoded;
  }

  private Document<D> decode(org.bson.Document encoded) {
    @Nullable Binary body = encoded.get(BODY, Binary.class);
    return new Document<>(
        encoded.getString(ID),
        encoded.getLong(POSITION),
        json.read(encoded.get(JSON, Binary.class).getData()),
        body == null ? null : body.getData());
  }
}
