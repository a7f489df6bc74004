package org.chalet.command.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.AccountId;
import org.chalet.organization.ReclaimCollections;
import org.chalet.organization.Reclaimed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/hand-overs/{handOver}/reclaim} */
@RestController
@Tag(name = "users")
public final class ReclaimCollectionsEndpoint {
  private final Commands commands;
  private final Holdings holdings;

  public ReclaimCollectionsEndpoint(Commands commands, Holdings holdings) {
    this.commands = commands;
    this.holdings = holdings;
  }

  /**
   * @param receiver the account that gets them
   * @param dryRun true to look only
   */
  @Schema(name = "ReclaimBody")
  record Body(@Nullable String receiver, @Nullable Boolean dryRun) {}

  /**
   * A collection that comes back.
   *
   * @param name what its owner called it; empty where there is none
   * @param objects how many events, tasks or cards are in it
   */
  @Schema(name = "ReclaimedCollection")
  record Collection(String id, String name, long objects) {}

  /**
   * What comes back.
   *
   * @param account whose it was
   * @param objects in all collections together
   */
  @Schema(name = "ReclaimPreview")
  record Preview(String account, List<Collection> collections, long objects) {}

  @PostMapping("/api/organizations/{organization}/hand-overs/{handOver}/reclaim")
  @Write
  @Operation(
      summary = "Bring back, to another user, what was deleted when a user was removed",
      description =
          "For thirty days from the removal. With `dryRun` nothing happens; nobody is told or"
              + " invited either way. What its owner has brought back by now stays there. How far"
              + " it is, the list of hand-overs tells.")
  @ApiResponse(responseCode = "200", description = "what would come back")
  @ApiResponse(responseCode = "202", description = "begun")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "403",
      description =
          "`managing-users-needs-administrator`; `forbidden`: for whoever removed the user, and for"
              + " legal representatives")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, `unknown-hand-over`: none of this organization")
  @ApiResponse(
      responseCode = "409",
      description =
          "`hand-over-running`: it is being deleted; `hand-over-has-receiver`: somebody has them;"
              + " `no-longer-reclaimable`: too late, or nothing is left")
  @ApiResponse(responseCode = "422", description = "`receiver-not-eligible`")
  ResponseEntity<Preview> handle(
      @PathVariable String organization,
      @PathVariable String handOver,
      @RequestBody Body body,
      HttpServletRequest request) {
    boolean dryRun = Boolean.TRUE.equals(body.dryRun());
    ReclaimCollections command =
        new ReclaimCollections(
            Fields.organization(organization),
            Fields.handOver(handOver),
            Fields.account(Fields.required("receiver", body.receiver())),
            dryRun);
    Receipt receipt = commands.send(command, Trails.of(request));
    Preview preview = preview(receipt.as(Reclaimed.class));
    if (dryRun) {
      return ResponseEntity.ok(preview);
    }
    String progress = "/api/organizations/" + command.organization().local() + "/hand-overs";
    return ResponseEntity.accepted().location(URI.create(progress)).body(preview);
  }

  private Preview preview(Reclaimed reclaimed) {
    Map<String, String> names =
        holdings.deletedOf(new AccountId(reclaimed.account())).stream()
            .collect(Collectors.toMap(Holdings.Held::id, Holdings.Held::name));
    Function<String, Collection> told =
        id -> new Collection(id, names.getOrDefault(id, ""), holdings.count(id));
    List<Collection> collections = reclaimed.collections().stream().map(told).toList();
    return new Preview(
        reclaimed.account(),
        collections,
        collections.stream().mapToLong(Collection::objects).sum());
  }
}
