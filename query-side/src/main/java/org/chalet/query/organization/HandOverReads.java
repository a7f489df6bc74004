package org.chalet.query.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the collections of removed users have come; for managers. */
@RestController
@Tag(name = "users")
public class HandOverReads {
  private final HandOvers handOvers;
  private final Organizations organizations;

  public HandOverReads(HandOvers handOvers, Organizations organizations) {
    this.handOvers = handOvers;
    this.organizations = organizations;
  }

  /**
   * A hand-over.
   *
   * @param receiver absent where the collections are deleted
   * @param collections how many there are
   * @param done how many of them are where they belong
   * @param objects how many events, tasks and cards were copied so far, of those done
   */
  @Schema(name = "HandOver")
  public record Progress(
      String id,
      String account,
      @Nullable String receiver,
      String by,
      Instant begun,
      int collections,
      int done,
      long objects,
      boolean finished) {
    static Progress of(HandOverDocument known) {
      return new Progress(
          known.id(),
          known.account(),
          known.receiver(),
          known.by(),
          Times.ofMicros(known.begun()),
          known.collections().size(),
          known.moved().size(),
          known.moved().stream().mapToLong(HandOverDocument.Moved::objects).sum(),
          known.finished());
    }
  }

  @GetMapping("/api/organizations/{organization}/hand-overs")
  @Operation(
      operationId = "getHandOvers",
      summary = "What becomes of the collections of removed users, the latest first; for managers")
  public Page<Progress> handOvers(
      HttpServletRequest request,
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    if (!organizations.roleOf(id, Caller.of(request)).managesUsers()) {
      throw new Rejected(
          ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
          "hand-overs are shown to those who manage users");
    }
    return handOvers.of(id, PageRequest.of(cursor, limit)).map(Progress::of);
  }
}
