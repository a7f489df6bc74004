package org.chalet.command.rest;

import java.util.stream.Collectors;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.StorageFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where REST answers what went wrong; never with what is inside. */
@RestControllerAdvice
public final class ProblemDetails {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Rejected rejected) {
    return Problems.of(rejected);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Rejected rejected -> {
          return Problems.of(rejected);
        }
        case UnrecognizedPropertyException unknown -> {
          return Problems.of(
              new Rejected(
                  ErrorCode.UNKNOWN_FIELD, "the body has no field of this name: " + path(unknown)));
        }
        case DatabindException mismatch -> {
          return Problems.of(
              new Rejected(
                  ErrorCode.INVALID_VALUE,
                  "the body has a field of the wrong kind: " + path(mismatch)));
        }
        default -> {}
      }
    }
    return Problems.of(new Rejected(ErrorCode.MALFORMED, "the body is missing or not JSON"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mismatch) {
    return Problems.of(
        new Rejected(ErrorCode.INVALID_VALUE, mismatch.getName() + " is of the wrong kind"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(StorageFailure failure) {
    LOG.error("storage failed", failure);
    return Problems.of(
        new Rejected(ErrorCode.STORAGE_UNAVAILABLE, "nothing can be stored just now"));
  }

  @ExceptionHandler
  @Nullable ResponseEntity<ProblemDetail> other(Exception failure) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      LOG.debug("whoever asked did not wait for the answer", failure);
      return null;
    }
    if (failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
      return Problems.of(codeOf(answer), detailOf(answer), answer.getHeaders());
    }
    LOG.error("a request failed", failure);
    return Problems.of(ErrorCode.INTERNAL, "something went wrong here", new HttpHeaders());
  }

  private static ErrorCode codeOf(ErrorResponse answer) {
    return switch (answer.getStatusCode().value()) {
      case 404 -> ErrorCode.NOT_FOUND;
      case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
      case 406 -> ErrorCode.NOT_ACCEPTABLE;
      case 413 -> ErrorCode.TOO_LARGE;
      case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
      default -> ErrorCode.MALFORMED;
    };
  }

  private static String detailOf(ErrorResponse answer) {
    String detail = answer.getBody().getDetail();
    return detail == null ? codeOf(answer).token() : detail;
  }

  private static String path(JacksonException mismatch) {
    return mismatch.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .map(name -> name == null ? "[]" : name)
        .collect(Collectors.joining("."));
  }
}
