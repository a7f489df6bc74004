package org.chalet.command.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalet.kernel.rule.Rejected;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Problem details where no controller is there to answer. */
final class ProblemWriter {
  private static final JsonMapper JSON = new JsonMapper();

  private ProblemWriter() {}

  static void write(HttpServletResponse response, Rejected rejected) throws IOException {
    var answer = Problems.of(rejected);
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    ProblemDetail problem = answer.getBody();
    if (problem != null) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", String.valueOf(problem.getType()));
      body.put("title", String.valueOf(problem.getTitle()));
      body.put("status", problem.getStatus());
      body.put("detail", String.valueOf(problem.getDetail()));
      response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
  }
}
