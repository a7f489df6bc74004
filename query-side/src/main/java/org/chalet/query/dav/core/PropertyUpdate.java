package org.chalet.query.dav.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Properties set and removed by one request: all of them or none (RFC 4918, 9.2). What cannot be
 * changed is remembered, with the reason, for the answer.
 */
public final class PropertyUpdate {
  /** What became of a property: a status, and the precondition that does not hold, if any. */
  private record Outcome(int status, @Nullable String error) {
    static final Outcome OK = new Outcome(200, null);
    static final Outcome FAILED_DEPENDENCY = new Outcome(424, null);

    static Outcome of(ErrorCode code) {
      String error = code.davElement();
      int status =
          switch (code) {
            case TOO_LARGE -> 507;
            default -> error == null ? 409 : code.status();
          };
      return new Outcome(status, error);
    }
  }

  private final PropertyCatalog catalog;
  private final DavResource at;
  private final PropertiesEditor editor;
  private final Map<XmlName, Outcome> outcome = new LinkedHashMap<>();
  private boolean failed;

  /** The resource need not exist yet. */
  public PropertyUpdate(PropertyCatalog catalog, DavResource at, CollectionProperties from) {
    this.catalog = catalog;
    this.at = at;
    this.editor = new PropertiesEditor(from);
  }

  public void set(XmlElement property) {
    change(property.name(), property);
  }

  public void remove(XmlName property) {
    change(property, null);
  }

  /** Said elsewhere; only the answer names it. */
  public void accept(XmlName property) {
    outcome.put(property, Outcome.OK);
  }

  private void change(XmlName name, @Nullable XmlElement to) {
    try {
      apply(name, to);
      outcome.putIfAbsent(name, Outcome.OK);
    } catch (Rejected e) {
      refuse(name, e.code());
    }
  }

  private void apply(XmlName name, @Nullable XmlElement to) {
    var typed = catalog.patchable(name, at);
    var kept = catalog.kept(name, at);
    if (kept.isPresent()) {
      kept.get().set(editor, to);
    } else if (typed.isPresent()) {
      typed.get().set(editor, to);
    } else if (catalog.isComputed(name) || !(at instanceof PropertyKeeper)) {
      throw new Rejected(ErrorCode.PROTECTED_PROPERTY, "the server says what this is");
    } else if (to == null) {
      editor.removeOther(name);
    } else {
      editor.putOther(to);
    }
  }

  /** Remembers that the property cannot be as it is wanted. */
  public void refuse(XmlName name, ErrorCode code) {
    failed = true;
    outcome.put(name, Outcome.of(code));
  }

  void refuseAll(ErrorCode code) {
    List.copyOf(outcome.keySet()).forEach(name -> refuse(name, code));
  }

  public boolean failed() {
    return failed;
  }

  public CollectionProperties edited() {
    return editor.edited();
  }

  /** Writes the DAV:propstat elements, one for each status. */
  public void write(XmlWriter out) throws IOException {
    Map<Outcome, List<XmlName>> byOutcome = new LinkedHashMap<>();
    outcome.forEach((name, become) ->
        byOutcome
            .computeIfAbsent(
                failed && become.equals(Outcome.OK) ? Outcome.FAILED_DEPENDENCY : become,
                any -> new ArrayList<>())
            .add(name));
    for (var entry : byOutcome.entrySet()) {
      String error = entry.getKey().error();
      out.open(Names.dav("propstat")).open(Names.dav("prop"));
      for (XmlName name : entry.getValue()) {
        out.empty(name);
      }
      out.close(Names.dav("prop"));
      out.element(Names.dav("status"), StatusLine.of(entry.getKey().status()));
      if (error != null) {
        out.open(Names.dav("error")).empty(XmlName.of(error)).close(Names.dav("error"));
      }
      out.close(Names.dav("propstat"));
    }
  }
}
