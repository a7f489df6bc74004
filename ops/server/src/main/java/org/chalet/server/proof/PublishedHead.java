package org.chalet.server.proof;

import io.swagger.v3.oas.annotations.Hidden;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.proof.Heads;
import org.chalet.store.proof.SignedHead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The newest head, for everybody, where the operator wants it so. */
@RestController
@Hidden
public class PublishedHead {
  public static final String PATH = "/.well-known/chalet-log-head";

  private final Heads heads;
  private final boolean published;

  public PublishedHead(Heads heads, boolean published) {
    this.heads = heads;
    this.published = published;
  }

  @GetMapping(PATH)
  SignedHead newest() {
    if (!published) {
      throw new Rejected(ErrorCode.NOT_FOUND, "heads are not published here");
    }
    return heads
        .latest()
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "there is no head yet"));
  }
}
