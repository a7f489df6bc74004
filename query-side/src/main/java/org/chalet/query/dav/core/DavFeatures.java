package org.chalet.query.dav.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.query.dav.xml.XmlName;

/** All features together, in the order in which they were named. */
public final class DavFeatures {
  /** The verbs that change nothing. */
  static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT");

  private final Map<String, DavMethod> methods = new LinkedHashMap<>();
  private final Map<XmlName, DavReport> reports = new LinkedHashMap<>();
  private final Map<String, DavBranch> branches = new LinkedHashMap<>();
  private final PropertyCatalog properties;
  private final String tokens;

  public DavFeatures(List<DavFeature> features) {
    List<DavMethod> own =
        List.of(new Options(this), new Propfind(), new Proppatch(), new Report(this));
    Stream.concat(own.stream(), all(features, DavFeature::methods))
        .forEach(method -> methods.put(method.name(), method));
    all(features, DavFeature::reports).forEach(report -> reports.put(report.name(), report));
    all(features, DavFeature::branches).forEach(branch -> branches.put(branch.segment(), branch));
    this.properties =
        new PropertyCatalog(
            Stream.concat(CoreProperties.all(this).stream(), all(features, DavFeature::properties))
                .toList());
    this.tokens =
        Stream.concat(Stream.of("1", "3"), all(features, DavFeature::tokens))
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

  Optional<DavMethod> method(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  Optional<DavBranch> branch(String segment) {
    return Optional.ofNullable(branches.get(segment));
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
        method -> method.allows(at) && (!at.isReadOnly() || READING.contains(method.name())));
  }

  /** Every verb that is known. */
  String allow() {
    return allow(method -> true);
  }

  private String allow(Predicate<DavMethod> wanted) {
    return methods.values().stream()
        .filter(wanted)
        .map(DavMethod::name)
        .flatMap(name -> name.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(name))
        .collect(Collectors.joining(", "));
  }
}
