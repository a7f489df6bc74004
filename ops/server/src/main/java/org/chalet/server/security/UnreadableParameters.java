package org.chalet.server.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.chalet.kernel.rule.ErrorCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refuses what the container cannot read of a query or a form. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableParameters {
  @ExceptionHandler
  void refuse(InvalidParameterException failure, HttpServletResponse response) throws IOException {
    boolean isLarge = failure.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    Problems.write(
        response,
        isLarge ? ErrorCode.TOO_LARGE : ErrorCode.MALFORMED,
        "the query or the form is malformed, or there is too much in it");
  }
}
