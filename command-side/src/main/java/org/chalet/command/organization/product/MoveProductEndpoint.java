package org.chalet.command.organization.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.product.MoveProduct;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/products/{product}/move} */
@RestController
@Tag(name = "transfers")
public final class MoveProductEndpoint {
  private final Commands commands;

  public MoveProductEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param to the organization that receives
   * @param termsAccepted true: the one that receives accepts the terms of the product
   */
  @Schema(name = "MoveProductBody")
  record Body(@Nullable String to, @Nullable Boolean termsAccepted) {}

  @PostMapping("/api/organizations/{organization}/products/{product}/move")
  @Write
  @IfMatch
  @Operation(summary = "Hand a product over to another organization that you manage too, at once")
  @ApiResponse(responseCode = "204", description = "moved; users and their grants did not follow")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-products-needs-administrator`")
  @ApiResponse(
      responseCode = "404",
      description =
          "`unknown-product`; `unknown-organization`: also where you are no user of the one that receives")
  @ApiResponse(responseCode = "409", description = "`product-blocked`, `too-many-products`")
  @ApiResponse(responseCode = "422", description = "`product-cannot-move`, `terms-not-accepted`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String product,
      @RequestBody Body body,
      HttpServletRequest request) {
    MoveProduct command =
        new MoveProduct(
            Fields.organization(organization),
            Fields.product(product),
            Fields.organization(Fields.required("to", body.to())),
            Fields.required("termsAccepted", body.termsAccepted()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
