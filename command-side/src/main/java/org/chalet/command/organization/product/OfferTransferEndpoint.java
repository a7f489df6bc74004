package org.chalet.command.organization.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.chalet.command.Secrets;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.ShownOnce;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Texts;
import org.chalet.kernel.value.TransferId;
import org.chalet.product.OfferTransfer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/products/{product}/transfer} */
@RestController
@Tag(name = "transfers")
public final class OfferTransferEndpoint {
  private final Commands commands;
  private final OneTimeLinks links;

  public OfferTransferEndpoint(Commands commands, OneTimeLinks links) {
    this.commands = commands;
    this.links = links;
  }

  /**
   * @param email whom to send the link; absent to pass it on yourself
   * @param language of that person, a BCP 47 tag; English if absent
   */
  @Schema(name = "OfferTransferBody")
  record Body(@Nullable String email, @Nullable String language) {}

  /**
   * @param token what the link holds, shown once; null when it was sent
   */
  @Schema(name = "OfferTransferOffered")
  record Offered(String transfer, @Nullable String token) {}

  @PostMapping("/api/organizations/{organization}/products/{product}/transfer")
  @Write
  @IfMatch
  @Operation(summary = "Offer a product to whoever has a link, for 30 days; an offer before ends")
  @ApiResponse(responseCode = "201", description = "offered; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: not an e-mail address")
  @ApiResponse(responseCode = "403", description = "`managing-products-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-product`")
  @ApiResponse(responseCode = "409", description = "`product-blocked`")
  @ApiResponse(
      responseCode = "422",
      description = "`product-cannot-move`: this kind stays with its organization")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Offered> handle(
      @PathVariable String organization,
      @PathVariable String product,
      @RequestBody Body body,
      HttpServletRequest request) {
    Trail trail = Trails.of(request);
    OrganizationId from = Fields.organization(organization);
    ProductId id = Fields.product(product);
    EmailAddress email = body.email() == null ? null : new EmailAddress(body.email());
    TransferId transfer = TransferId.ofLocal(Secrets.letters());
    String token = links.issue(TransferHandlers.LINK, transfer.raw(), payload(from, id));
    OfferTransfer.Letter letter =
        email == null ? null : new OfferTransfer.Letter(email, language(body), token);
    OfferTransfer command = new OfferTransfer(from, id, transfer, letter);
    Receipt receipt = offer(command, request, trail);
    ShownOnce.mark(request, token);
    String location = "/api/organizations/" + from.local() + "/products/" + id.local();
    return Answers.createdVersion(
        receipt, location, new Offered(transfer.raw(), letter == null ? token : null));
  }

  private Receipt offer(OfferTransfer command, HttpServletRequest request, Trail trail) {
    boolean offered = false;
    try {
      Receipt receipt = commands.send(Preconditions.versioned(request, command), trail);
      offered = true;
      return receipt;
    } finally {
      if (!offered) {
        links.withdraw(TransferHandlers.LINK, command.transfer().raw());
      }
    }
  }

  private static Map<String, String> payload(OrganizationId from, ProductId product) {
    return Map.of("organization", from.raw(), "product", product.raw());
  }

  private static String language(Body body) {
    return body.language() == null ? "en" : Texts.line("a language", body.language(), 35);
  }
}
