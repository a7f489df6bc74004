package org.chalet.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.chalet.kernel.rule.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the container refuses before anybody is asked, as paths with {@code %2f} or {@code
 * %00}, and whatever fails unforeseen: by a problem (RFC 9457) like all other refusals, and without
 * a word about the container.
 */
public final class ContainerErrors extends ErrorReportValve {
  private static final int FIRST_ERROR = 400;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    boolean isAnswered = response.getContentWritten() > 0 || !response.setErrorReported();
    if (status < FIRST_ERROR || isAnswered) {
      return;
    }
    try {
      byte[] problem = problem(status);
      response.setHeader("Chalet-Error", token(status));
      response.setContentType("application/problem+json");
      response.setContentLength(problem.length);
      response.getOutputStream().write(problem);
      response.finishResponse();
    } catch (IOException | RuntimeException gone) {
      ExceptionUtils.handleThrowable(gone);
      container.getLogger().debug("Nobody is there to be told", gone);
    }
  }

  private static String token(int status) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.status() == status)
        .map(ErrorCode::token)
        .findFirst()
        .orElseGet(ErrorCode.MALFORMED::token);
  }

  private static byte[] problem(int status) {
    String token = token(status);
    return """
    {"type":"urn:chalet:error:%s","title":"%s","status":%d,"detail":"%s"}\
    """
        .formatted(token, token, status, "the server does not take such a request")
        .getBytes(StandardCharsets.UTF_8);
  }
}
