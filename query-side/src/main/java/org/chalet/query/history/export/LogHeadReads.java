package org.chalet.query.history.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.proof.Heads;
import org.chalet.store.proof.SignedHead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the log ended, signed, for whoever wants to hold the server to it later. */
@RestController
@Tag(name = "History")
public class LogHeadReads {
  private final Heads heads;

  public LogHeadReads(Heads heads) {
    this.heads = heads;
  }

  /**
   * That one head goes on where another was (RFC 9162, 2.1.4).
   *
   * @param path hashes in Base64
   */
  public record Consistency(SignedHead from, SignedHead to, List<String> path) {}

  @GetMapping("/api/log-heads/latest")
  @Operation(
      operationId = "getLatestLogHead",
      summary = "The newest signed head of the log; one is signed every hour")
  public SignedHead latest() {
    return heads
        .latest()
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "there is no head yet"));
  }

  @GetMapping("/api/log-heads/consistency")
  @Operation(
      operationId = "getLogConsistency",
      summary = "A proof that nothing was changed between two heads of the log")
  public Consistency consistency(
      @Parameter(description = "Number of the older head") @RequestParam long from,
      @Parameter(description = "Number of the newer head") @RequestParam long to) {
    SignedHead old = find(from);
    SignedHead now = find(to);
    if (from > to) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "the older head comes first");
    }
    Base64.Encoder base64 = Base64.getEncoder();
    List<String> path =
        heads.consistency(old.head().position(), now.head().position()).stream()
            .map(base64::encodeToString)
            .toList();
    return new Consistency(old, now, path);
  }

  private SignedHead find(long number) {
    return heads
        .find(number)
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "no head has this number"));
  }
}
