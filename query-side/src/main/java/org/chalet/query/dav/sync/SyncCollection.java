package org.chalet.query.dav.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.SyncState;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * sync-collection (RFC 6578, 3.2). The token of the answer is taken before anything is read, so
 * that a change which comes meanwhile is told again rather than lost. Any Depth is taken.
 */
final class SyncCollection implements DavReport {
  private static final int INSUFFICIENT_STORAGE = 507;

  private final SyncToken tokens;

  SyncCollection(SyncToken tokens) {
    this.tokens = tokens;
  }

  @Override
  public XmlName name() {
    return Names.dav("sync-collection");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return at instanceof ObjectCollection;
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    ObjectCollection collection = (ObjectCollection) at;
    String token = request.child(Names.dav("sync-token")).map(XmlElement::text).orElse("").strip();
    long limit = Limit.of(request, Names.dav("limit"), Names.dav("nresults"));
    requireLevel(request);
    Optional<DavProperty> data = collection.data(exchange, request);
    PropertySelection selection = exchange.select(request, data.stream().toList());
    SyncState upTo = collection.state();
    SyncState before = token.isEmpty() ? SyncState.NONE : SyncToken.state(token);
    Iterator<ObjectRow> changes =
        token.isEmpty() ? collection.living(upTo) : collection.changes(before, upTo);
    Multistatus answer = Multistatus.begin(exchange);
    SyncState told =
        tell(new Teller(collection, selection, data.isPresent(), answer), before, changes, limit);
    boolean more = changes.hasNext();
    if (more) {
      answer.add(collection.href(), INSUFFICIENT_STORAGE, Limit.REACHED);
    }
    answer.syncToken(tokens.of(more ? told : upTo));
    answer.end();
  }

  /** Nothing is deeper than the members, so both levels are the same. */
  private static void requireLevel(XmlElement request) {
    String level = request.child(Names.dav("sync-level")).map(XmlElement::text).orElse("1");
    if (!level.strip().equals("1") && !level.strip().equals("infinite")) {
      throw new Rejected(ErrorCode.MALFORMED, "a sync-level is 1 or infinite");
    }
  }

  /** The state of one who was told so much. */
  private static SyncState tell(
      Teller teller, SyncState before, Iterator<ObjectRow> changes, long limit) throws IOException {
    @Nullable ObjectRow last = null;
    long left = limit;
    List<ObjectRow> page = new ArrayList<>();
    while (left > 0 && changes.hasNext()) {
      ObjectRow change = changes.next();
      last = change;
      left--;
      page.add(change);
      if (page.size() == Teller.PAGE) {
        teller.tell(page);
        page.clear();
      }
    }
    teller.tell(page);
    return last == null ? before : teller.collection().told(last, before);
  }
}
