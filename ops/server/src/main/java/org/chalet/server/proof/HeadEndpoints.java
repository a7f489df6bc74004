package org.chalet.server.proof;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.proof.Heads;
import org.chalet.store.proof.SignedHead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signed heads of the log, for the operator. */
@RestController
@RequestMapping("/ops/heads")
public class HeadEndpoints {
  private static final int MOST = 1000;

  private final Heads heads;

  public HeadEndpoints(Heads heads) {
    this.heads = heads;
  }

  /** Heads with greater numbers than asked for, the oldest first. */
  public record HeadList(List<SignedHead> items) {}

  @GetMapping
  HeadList list(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    return new HeadList(heads.after(Math.max(after, 0), Math.clamp(limit, 1, MOST)));
  }

  /** Where nothing happened since the newest head, that one is answered. */
  @PostMapping
  SignedHead sign() {
    return heads
        .sign()
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "nothing has happened yet"));
  }
}
