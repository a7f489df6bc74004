package org.chalet.server.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalet.query.history.export.ExportFormat;
import org.chalet.query.history.export.Exports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole log with its proof, for the operator; what is sealed stays sealed. */
@RestController
public class LogExportEndpoint {
  private final Exports exports;

  public LogExportEndpoint(Exports exports) {
    this.exports = exports;
  }

  /**
   * @param from first position
   * @param to last position
   */
  @GetMapping("/ops/timeline/export")
  void export(
      HttpServletResponse response,
      @RequestParam(defaultValue = "jsonl") String format,
      @RequestParam(defaultValue = "1") long from,
      @RequestParam(defaultValue = "9223372036854775807") long to)
      throws IOException {
    exports.ofLog(Math.max(from, 1), to).answer(response, ExportFormat.of(format));
  }
}
