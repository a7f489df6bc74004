package org.chalet.command.organization.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.product.AcceptTransfer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/products/received} */
@RestController
@Tag(name = "transfers")
public final class AcceptTransferEndpoint {
  private final Commands commands;
  private final OneTimeLinks links;

  public AcceptTransferEndpoint(Commands commands, OneTimeLinks links) {
    this.commands = commands;
    this.links = links;
  }

  /**
   * @param token what the link holds
   * @param termsAccepted true: you accept the terms of the product for the organization
   */
  @Schema(name = "AcceptTransferBody")
  record Body(@Nullable String token, @Nullable Boolean termsAccepted) {}

  @Schema(name = "AcceptTransferReceived")
  record Received(String product) {}

  @PostMapping("/api/organizations/{organization}/products/received")
  @Write
  @IfMatch
  @Operation(summary = "Take in a product that another organization offers by a link")
  @ApiResponse(responseCode = "201", description = "received; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: it is in here already")
  @ApiResponse(responseCode = "403", description = "`managing-products-needs-administrator`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(
      responseCode = "409",
      description = "`product-blocked` since it was offered; `too-many-products`")
  @ApiResponse(
      responseCode = "410",
      description =
          "`link-not-valid`, `transfer-not-valid`: used, withdrawn or expired, or whoever offered"
              + " it may not any more")
  @ApiResponse(responseCode = "422", description = "`terms-not-accepted`")
  ResponseEntity<Received> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    Trail trail = Trails.of(request);
    OrganizationId to = Fields.organization(organization);
    boolean accepted = Fields.required("termsAccepted", body.termsAccepted());
    return links.spend(
        TransferHandlers.LINK,
        Fields.required("token", body.token()),
        link -> {
          AcceptTransfer command = OfferedProducts.commandOf(link, to, accepted);
          Receipt receipt = commands.send(Preconditions.versioned(request, command), trail);
          String location =
              "/api/organizations/" + to.local() + "/products/" + command.product().local();
          return Answers.createdVersion(receipt, location, new Received(command.product().raw()));
        });
  }
}
