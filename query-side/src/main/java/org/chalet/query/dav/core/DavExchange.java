package org.chalet.query.dav.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.RecentlyRead;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlLimits;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlReader;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** A request and the answer to it. */
public final class DavExchange {
  public static final int OK = HttpServletResponse.SC_OK;
  public static final int CREATED = HttpServletResponse.SC_CREATED;
  public static final int ACCEPTED = HttpServletResponse.SC_ACCEPTED;
  public static final int NO_CONTENT = HttpServletResponse.SC_NO_CONTENT;
  public static final int MULTI_STATUS = 207;

  private static final int LONGEST_AGENT = 200;

  /** Segments of a home's path. */
  private static final int HOME = 3;

  /** Clients ask for the same again and again. */
  private static final RecentlyRead<XmlElement> REQUESTS =
      new RecentlyRead<>(body -> XmlReader.read(body, XmlLimits.REQUEST));

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final DavPath path;
  private final SignedIn user;
  private final DavFeatures features;
  private Consumer<String> commands = command -> {};
  private @Nullable XmlElement xml;
  private boolean xmlRead;

  DavExchange(
      HttpServletRequest request,
      HttpServletResponse response,
      DavPath path,
      SignedIn user,
      DavFeatures features) {
    this.request = request;
    this.response = response;
    this.path = path;
    this.user = user;
    this.features = features;
  }

  public String method() {
    return request.getMethod();
  }

  /** What is at another URL; refuses as {@link DavBranch#at} does. */
  public DavResource at(DavPath other) {
    return features.at(other, user);
  }

  /** Where the client believes to be: host, and port where it is said. */
  public String authority() {
    String host = request.getHeader("Host");
    return host != null ? host : request.getServerName() + ':' + request.getServerPort();
  }

  public DavPath path() {
    return path;
  }

  public SignedIn user() {
    return user;
  }

  public PropertyCatalog catalog() {
    return features.properties();
  }

  /** What an href leads to; empty where nothing is, or nothing that the user may see. */
  public Optional<DavResource> find(String href) {
    try {
      DavResource at = features.at(DavPath.ofHref(href), user);
      return Optional.of(at instanceof Location location ? location.found() : at);
    } catch (Rejected absent) {
      return Optional.empty();
    }
  }

  /** The properties that an element of the request asks for. */
  public PropertySelection select(XmlElement request) {
    return select(request, List.of());
  }

  /** The same, where a report may ask for no properties at all. */
  public PropertySelection selectIfAny(XmlElement request, List<DavProperty> reports) {
    XmlName prop = Names.dav("prop");
    boolean asks =
        request.has(prop)
            || request.has(Names.dav("allprop"))
            || request.has(Names.dav("propname"));
    return select(
        asks ? request : new XmlElement(request.name(), Map.of(), List.of(XmlElement.empty(prop))),
        reports);
  }

  /** The same, where a report has properties of its own. */
  public PropertySelection select(XmlElement request, List<DavProperty> reports) {
    Preferences preferences = preferences();
    applied("return=minimal", "depth-noroot");
    return new PropertySelection(catalog(), request, user, preferences.minimal(), reports);
  }

  /** What the query of the URL says, decoded, by its names (as {@code ?action=…&rid=…}). */
  public Map<String, String> query() {
    return UrlQuery.of(request.getQueryString());
  }

  public boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  public @Nullable String header(String name) {
    return request.getHeader(name);
  }

  /** The content type without parameters, in lower case; empty where none is said. */
  public MediaType contentType() {
    return MediaType.of(request.getContentType());
  }

  public Depth depth(Depth otherwise) {
    return Depth.of(header("Depth"), otherwise);
  }

  public Preferences preferences() {
    return Preferences.of(request.getHeaders("Prefer"), header("Brief"));
  }

  /** Names in the answer those of the preferences that the client said (RFC 7240, 3). */
  public void applied(String... preferences) {
    String among = preferences().among(List.of(preferences));
    if (!among.isEmpty()) {
      header("Preference-Applied", among);
    }
  }

  /** Says that the answer depends on further headers of the request. */
  public void varies(String headers) {
    response.addHeader("Vary", headers);
  }

  public Precondition precondition() {
    return EntityTags.precondition(header("If-Match"), header("If-None-Match"))
        .withScheduleTag(EntityTags.scheduleTag(header("If-Schedule-Tag-Match")));
  }

  /** The body, of which at most so many octets are taken in. */
  public byte[] body(int most, ErrorCode tooLarge) throws IOException {
    if (request.getContentLengthLong() > most) {
      throw new Rejected(tooLarge, "at most " + most + " octets are taken");
    }
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw new Rejected(tooLarge, "at most " + most + " octets are taken");
      }
      return body;
    }
  }

  /** The body as it comes in. */
  public InputStream input() throws IOException {
    return request.getInputStream();
  }

  /** As the client said; -1 where it did not. */
  public long contentLength() {
    return request.getContentLengthLong();
  }

  /** Date of a header, in epoch seconds; null where there is none, or none that can be read. */
  public @Nullable Long date(String name) {
    try {
      long millis = request.getDateHeader(name);
      return millis < 0 ? null : Long.valueOf(millis / 1000);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The XML in the body, which may be asked for again; empty when there is no body. */
  public Optional<XmlElement> xml() throws IOException {
    if (!xmlRead) {
      byte[] body = body(XmlLimits.REQUEST.bytes(), ErrorCode.TOO_LARGE);
      xml = body.length == 0 ? null : REQUESTS.of(body);
      xmlRead = true;
    }
    return Optional.ofNullable(xml);
  }

  /** Tells the id of each command of this request, before it is sent. */
  public void beforeCommands(Consumer<String> listener) {
    commands = commands.andThen(listener);
  }

  /**
   * Who did it, for a command that carries the request out. The cause is not sealed: it says whose
   * home it was, but nothing that somebody called something.
   */
  public Trail trail() {
    String agent = header("User-Agent");
    String bounded =
        agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    Client client = new Client("dav", bounded, request.getRemoteAddr(), user.credential());
    String command = UUID.randomUUID().toString();
    commands.accept(command);
    return new Trail(
        user.account().raw(),
        client,
        command,
        request.getMethod() + ' ' + path.upTo(Math.min(path.length(), HOME)),
        null);
  }

  public int status() {
    return response.getStatus();
  }

  public void status(int status) {
    response.setStatus(status);
  }

  public void header(String name, String value) {
    response.setHeader(name, value);
  }

  public void lastModified(long epochSecond) {
    response.setDateHeader("Last-Modified", epochSecond * 1000);
  }

  /** An XML answer that is streamed; the caller flushes the writer. */
  public XmlWriter xml(int status) throws IOException {
    response.setStatus(status);
    response.setContentType("application/xml; charset=utf-8");
    return new XmlWriter(response.getOutputStream());
  }

  /** An answer with all its bytes; HEAD gets their number only. */
  public void bytes(String contentType, byte[] bytes) throws IOException {
    response.setContentType(contentType);
    response.setContentLength(bytes.length);
    if (!isHead()) {
      response.getOutputStream().write(bytes);
    }
  }

  /** An answer of so many bytes that is streamed. */
  public OutputStream stream(String contentType, long length) throws IOException {
    response.setContentLengthLong(length);
    return stream(contentType);
  }

  /** An answer that is streamed. */
  public OutputStream stream(String contentType) throws IOException {
    response.setContentType(contentType);
    return response.getOutputStream();
  }
}
