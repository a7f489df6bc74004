package org.chalet.query.dav.core;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.store.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every WebDAV request to the method and the resource that it names. Serves {@code /dav/*},
 * {@code /.well-known/caldav} and {@code carddav}, and discovery at {@code /}.
 */
public final class DavServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DavServlet.class);
  private static final int MULTIPLE_CHOICES = 300;
  private static final String RETRY_SECONDS = "30";

  private final transient DavFeatures features;

  public DavServlet(DavFeatures features) {
    this.features = features;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      response.setHeader("DAV", features.tokens());
      response.setHeader("Vary", "Brief, Prefer");
      dispatch(request, response);
    } catch (Rejected e) {
      requireUnsent(response, e);
      Refusal.write(request, response, e.code(), e.detail());
    } catch (Explained e) {
      requireUnsent(response, e);
      Rejected why = e.refusal();
      Refusal.write(request, response, why.code(), why.detail(), e.explanation());
    } catch (StorageFailure e) {
      requireUnsent(response, e);
      LOG.error("{} cannot be answered: {}", request.getMethod(), e.toString());
      response.setHeader("Retry-After", RETRY_SECONDS);
      Refusal.write(request, response, ErrorCode.STORAGE_UNAVAILABLE, "try again later");
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      requireUnsent(response, e);
      Refusal.write(request, response, ErrorCode.INTERNAL, "the server failed; it was noted");
    }
  }

  /** An answer that has begun is broken off, so that no client takes it for whole. */
  private static void requireUnsent(HttpServletResponse response, RuntimeException failure) {
    if (response.isCommitted()) {
      throw failure;
    }
  }

  private void dispatch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DavPath path = DavPath.of(request.getRequestURI());
    if (isWellKnown(path)) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", "/dav/");
      return;
    }
    Optional<SignedIn> user = user(request);
    if (user.isEmpty()) {
      answerStranger(request, response);
      return;
    }
    DavExchange exchange = new DavExchange(request, response, path, user.get(), features);
    answer(request.getMethod(), exchange, features.at(path, user.get()));
  }

  private void answer(String verb, DavExchange exchange, DavResource at) throws IOException {
    if (at.isReadOnly() && !DavFeatures.READING.contains(verb)) {
      exchange.header("Allow", features.allow(at));
      throw new Rejected(ErrorCode.FORBIDDEN, "this can be read only");
    }
    DavMethod method =
        features.method(verb.equals("HEAD") ? "GET" : verb, at, exchange).orElse(null);
    if (method == null) {
      exchange.header("Allow", features.allow(at));
      throw new Rejected(ErrorCode.METHOD_NOT_ALLOWED, verb + " is not possible here");
    }
    for (DavGuard guard : features.guards()) {
      if (!guard.admits(exchange, at)) {
        return;
      }
    }
    boolean look = method.needsResource() && at instanceof Location;
    method.handle(exchange, look ? ((Location) at).found() : at);
    if (exchange.status() < MULTIPLE_CHOICES) {
      features.guards().forEach(guard -> guard.done(exchange, at));
    }
  }

  /** Clients look at the DAV header before they sign in. */
  private void answerStranger(HttpServletRequest request, HttpServletResponse response) {
    if (!request.getMethod().equals("OPTIONS")) {
      throw new Rejected(ErrorCode.NOT_SIGNED_IN, "sign in first");
    }
    response.setHeader("Allow", features.allow());
  }

  private static boolean isWellKnown(DavPath path) {
    return path.length() == 2
        && path.name(0).equals(".well-known")
        && (path.name(1).equals("caldav") || path.name(1).equals("carddav"));
  }

  private static Optional<SignedIn> user(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }
}
