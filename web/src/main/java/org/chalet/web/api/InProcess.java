package org.chalet.web.api;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads a request through everything that one over the wire passes, from the security filters on:
 * pages may nothing that their reader may not.
 */
public final class InProcess {
  private final Supplier<Filter> security;
  private final Supplier<HttpServlet> servlet;
  private final JsonMapper json;

  public InProcess(Supplier<Filter> security, Supplier<HttpServlet> servlet, JsonMapper json) {
    this.security = security;
    this.servlet = servlet;
    this.json = json;
  }

  public Api as(HttpServletRequest request, @Nullable String token, Locale language) {
    return new Api(this, new Asking(request, token, language));
  }

  @Nullable Object send(Asking asking, String method, String path, @Nullable Map<String, ?> body) {
    byte[] sent = body == null ? new byte[0] : json.writeValueAsBytes(body);
    ApiRequest request = new ApiRequest(asking, method, path, sent);
    ApiResponse response = new ApiResponse();
    SecurityContext outer = SecurityContextHolder.getContext();
    try {
      security
          .get()
          .doFilter(request, response, (inner, answer) -> servlet.get().service(inner, answer));
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException("REST failed at " + method + " " + path, e);
    } finally {
      SecurityContextHolder.setContext(outer);
    }
    return read(response);
  }

  private @Nullable Object read(ApiResponse response) {
    byte[] body = response.body();
    @Nullable Object answer =
        body.length == 0 || !response.isJson()
            ? null
            : Answer.of(json.readValue(body, Object.class));
    if (response.getStatus() < 400) {
      return answer;
    }
    Answer problem = answer instanceof Answer said ? said : new Answer();
    throw new ApiRefusal(response.getStatus(), problem.text("title"), problem.text("detail"));
  }
}
