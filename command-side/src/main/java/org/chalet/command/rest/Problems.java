package org.chalet.command.rest;

import java.net.URI;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as problem details (RFC 9457): {@code type} is {@code urn:chalet:error:<token>}. */
final class Problems {
  private static final String TYPE = "urn:chalet:error:";

  private Problems() {}

  static ResponseEntity<ProblemDetail> of(Rejected rejected) {
    HttpHeaders headers = new HttpHeaders();
    rejected
        .retryAfter()
        .ifPresent(
            wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1)));
    return of(rejected.code(), rejected.detail(), headers);
  }

  static ResponseEntity<ProblemDetail> of(ErrorCode code, String detail, HttpHeaders headers) {
    ProblemDetail problem = ProblemDetail.forStatus(code.status());
    problem.setType(URI.create(TYPE + code.token()));
    problem.setTitle(code.token());
    problem.setDetail(detail);
    HttpHeaders sent = new HttpHeaders();
    sent.putAll(headers);
    sent.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (code.status() == 401) {
      sent.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Chalet\"");
    }
    return new ResponseEntity<>(problem, sent, HttpStatusCode.valueOf(code.status()));
  }
}
