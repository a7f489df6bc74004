package org.chalet.web.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A request to REST out of one for a page: method, address, headers, body and attributes are its
 * own, and from the page's it has who is at the other end.
 */
final class ApiRequest extends HttpServletRequestWrapper {
  private static final List<String> FROM_PAGE = List.of("User-Agent", "X-Request-Id");

  private final String method;
  private final String path;
  private final @Nullable String query;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String[]> parameters = new HashMap<>();
  private final byte[] body;

  ApiRequest(Asking asking, String method, String address, byte[] body) {
    super(asking.request());
    int mark = address.indexOf('?');
    this.method = method;
    this.path = mark < 0 ? address : address.substring(0, mark);
    this.query = mark < 0 ? null : address.substring(mark + 1);
    this.body = body;
    FROM_PAGE.forEach(name -> put(name, asking.request().getHeader(name)));
    put("Accept", "application/json");
    put("Accept-Language", asking.language().toLanguageTag());
    put("Authorization", asking.token() == null ? null : "Bearer " + asking.token());
    put("Content-Type", body.length == 0 ? null : "application/json");
    put("Content-Length", body.length == 0 ? null : String.valueOf(body.length));
    readParameters();
  }

  private void put(String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }

  private void readParameters() {
    if (query == null) {
      return;
    }
    Map<String, List<String>> all = new HashMap<>();
    for (String pair : query.split("&")) {
      int is = pair.indexOf('=');
      String name = is < 0 ? pair : pair.substring(0, is);
      String value = is < 0 ? "" : pair.substring(is + 1);
      all.computeIfAbsent(decoded(name), it -> new ArrayList<>()).add(decoded(value));
    }
    all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
  }

  private static String decoded(String raw) {
    return UriUtils.decode(raw, StandardCharsets.UTF_8);
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(path);
  }

  @Override
  public String getServletPath() {
    return decoded(path);
  }

  @Override
  public @Nullable String getPathInfo() {
    return null;
  }

  @Override
  public @Nullable String getQueryString() {
    return query;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    String value = headers.get(name);
    return value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(headers.keySet());
  }

  @Override
  public long getDateHeader(String name) {
    return -1;
  }

  @Override
  public int getIntHeader(String name) {
    String value = headers.get(name);
    return value == null ? -1 : Integer.parseInt(value);
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return null;
  }

  @Override
  public Locale getLocale() {
    return Locale.forLanguageTag(headers.getOrDefault("Accept-Language", "en"));
  }

  @Override
  public @Nullable String getContentType() {
    return headers.get("Content-Type");
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public String getCharacterEncoding() {
    return "UTF-8";
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return bytes.read(into, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the body is there already");
      }
    };
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(List.copyOf(attributes.keySet()));
  }

  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.REQUEST;
  }

  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  @Override
  public boolean isAsyncStarted() {
    return false;
  }
}
