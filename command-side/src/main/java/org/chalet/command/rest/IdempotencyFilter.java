package org.chalet.command.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on writes under {@code /api/}: a request that is sent again is answered
 * again and not carried out again. Stands behind the filters that tell who asks; the keys of
 * strangers are ignored, as nobody could tell whose they are.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {
  public static final String KEY = "Idempotency-Key";

  /** {@code true} on an answer that is given again; with {@code ; secrets=left-out} if so. */
  public static final String REPLAY = "Chalet-Replay";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final List<String> KEPT_HEADERS =
      List.of("Location", "ETag", "Retry-After", Answers.POSITION);
  private static final int LONGEST_BODY = 8 * 1024 * 1024;

  private final IdempotencyKeys keys;

  public IdempotencyFilter(SecretVault vault, InstantSource clock) {
    this.keys = new IdempotencyKeys(vault, clock);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(KEY) == null
        || request.getUserPrincipal() == null
        || SAFE.contains(request.getMethod())
        || !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      byte[] body = Limited.body(request, LONGEST_BODY, ErrorCode.TOO_LARGE);
      String id = IdempotencyKeys.idOf(actor(request), String.valueOf(request.getHeader(KEY)));
      byte[] fingerprint = fingerprint(request, body);
      Optional<KeptAnswer> before = keys.begin(id, fingerprint);
      if (before.isPresent()) {
        replay(before.get(), response);
      } else {
        carryOut(id, fingerprint, new BufferedRequest(request, body), response, chain);
      }
    } catch (Rejected rejected) {
      ProblemWriter.write(response, rejected);
    }
  }

  private void carryOut(
      String id,
      byte[] fingerprint,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    boolean kept = false;
    try {
      chain.doFilter(request, answer);
      if (isFinal(answer.getStatus())) {
        keys.keep(id, kept(fingerprint, request, answer));
        kept = true;
      }
    } finally {
      if (!kept) {
        keys.forget(id);
      }
    }
    answer.copyBodyToResponse();
  }

  /** Answers that another try could change are not kept. */
  private static boolean isFinal(int status) {
    return status < 500 && status != 401 && status != 409 && status != 429;
  }

  private static KeptAnswer kept(
      byte[] fingerprint, HttpServletRequest request, ContentCachingResponseWrapper answer) {
    List<String> secrets = ShownOnce.in(request);
    byte[] body = answer.getContentAsByteArray();
    if (!secrets.isEmpty()) {
      String text = new String(body, StandardCharsets.UTF_8);
      for (String secret : secrets) {
        text = text.replace('"' + secret + '"', "null");
      }
      body = text.getBytes(StandardCharsets.UTF_8);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      put(headers, name, answer.getHeader(name));
    }
    put(headers, "Content-Type", answer.getContentType());
    return new KeptAnswer(fingerprint, answer.getStatus(), !secrets.isEmpty(), headers, body);
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }

  private static void replay(KeptAnswer kept, HttpServletResponse response) throws IOException {
    response.setStatus(kept.status());
    kept.headers().forEach(response::setHeader);
    response.setHeader(REPLAY, kept.secretsLeftOut() ? "true; secrets=left-out" : "true");
    response.getOutputStream().write(kept.body());
  }

  private static String actor(HttpServletRequest request) {
    return Objects.requireNonNull(request.getUserPrincipal()).getName();
  }

  private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String head =
          String.join(
              "\n",
              request.getMethod(),
              request.getRequestURI(),
              String.valueOf(request.getQueryString()),
              String.valueOf(request.getContentType()),
              String.valueOf(request.getHeader("If-Match")),
              String.valueOf(request.getHeader("If-None-Match")),
              "");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
