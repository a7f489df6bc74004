package org.chalet.query.dav.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.xml.XmlName;

/** All features together, in the order in which they were named. */
public final class DavFeatures {
  /** The verbs that change nothing where they are sent. */
  static final Set<String> READING = Set.of("COPY", "GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT");

  private static final String ROOT = "dav";

  private final Map<String, List<DavMethod>> methods = new LinkedHashMap<>();
  private final Map<XmlName, DavReport> reports = new LinkedHashMap<>();
  private final Map<String, DavBranch> branches = new LinkedHashMap<>();
  private final List<DavGuard> guards;
  private final PropertyCatalog properties;
  private final String tokens;

  public DavFeatures(List<DavFeature> features) {
    List<DavMethod> own =
        List.of(new Options(this), new Propfind(), new Proppatch(), new Report(this));
    Stream.concat(own.stream(), all(features, DavFeature::methods))
        .forEach(
            method -> methods.computeIfAbsent(method.name(), _ -> new ArrayList<>(1)).add(method));
    all(features, DavFeature::reports).forEach(report -> reports.put(report.name(), report));
    all(features, DavFeature::branches).forEach(branch -> branches.put(branch.segment(), branch));
    this.properties =
        new PropertyCatalog(
            Stream.concat(CoreProperties.all(this).stream(), all(features, DavFeature::properties))
                .toList());
    this.guards = all(features, DavFeature::guards).toList();
    this.tokens =
        Stream.concat(Stream.of("1", "2", "3"), all(features, DavFeature::tokens))
            .collect(Collectors.joining(", "));
  }

  private static <T> Stream<T> all(
      List<DavFeature> features, Function<DavFeature, List<T>> brought) {
    return features.stream().map(brought).flatMap(List::stream);
  }

  /** The value of the {@code DAV} header (RFC 4918, 10.1). */
  public String tokens() {
    return tokens;
  }

  public PropertyCatalog properties() {
    return properties;
  }

  /**
   * The one of that name which makes sense there and takes the request; where none takes it, the
   * first that makes sense says why not.
   */
  Optional<DavMethod> method(String name, DavResource at, DavExchange exchange) throws IOException {
    List<DavMethod> possible =
        methods.getOrDefault(name, List.of()).stream().filter(one -> one.allows(at)).toList();
    for (DavMethod one : possible) {
      if (one.takes(exchange)) {
        return Optional.of(one);
      }
    }
    return possible.stream().findFirst();
  }

  List<DavGuard> guards() {
    return guards;
  }

  /** What is at the path, for that reader; refuses as {@link DavBranch#at} does. */
  DavResource at(DavPath path, SignedIn reader) {
    if (path.length() == 0 || path.length() == 1 && path.name(0).equals(ROOT)) {
      return new RootResource(path.upTo(path.length()));
    }
    DavBranch branch =
        path.length() > 1 && path.name(0).equals(ROOT) ? branches.get(path.name(1)) : null;
    if (branch == null) {
      throw new Rejected(ErrorCode.NOT_FOUND, "nothing is here");
    }
    return branch.at(path, reader);
  }

  Optional<DavReport> report(XmlName name) {
    return Optional.ofNullable(reports.get(name));
  }

  List<DavReport> reports(DavResource at) {
    return reports.values().stream().filter(report -> report.appliesTo(at)).toList();
  }

  /** The value of the {@code Allow} header for a resource. */
  String allow(DavResource at) {
    return allow(
        method -> method.isOffered(at) && (!at.isReadOnly() || READING.contains(method.name())));
  }

  /** Every verb that is known. */
  String allow() {
    return allow(method -> true);
  }

  private String allow(Predicate<DavMethod> wanted) {
    return methods.values().stream()
        .flatMap(List::stream)
        .filter(wanted)
        .map(DavMethod::name)
        .distinct()
        .flatMap(name -> name.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(name))
        .collect(Collectors.joining(", "));
  }
}
