package org.chalet.command.sharing.offer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.ShareOfferId;
import org.chalet.sharing.OfferShare;
import org.chalet.sharing.ResendShareOffer;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.WithdrawShareOffer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/share-offers}: shares with whoever has an address, or will have it. */
@RestController
@Tag(name = "sharing")
public final class ShareOffersEndpoint {
  private final Commands commands;

  public ShareOffersEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param collection {@code calendar:…} or {@code addressbook:…}
   * @param level see {@link ShareLevel}
   */
  @Schema(name = "OfferShareBody")
  record Body(@Nullable String collection, @Nullable String email, @Nullable String level) {}

  /**
   * @param id of the offer; null where a colleague has the share now
   */
  @Schema(name = "OfferShareMade")
  record Made(@Nullable String id) {}

  @PostMapping("/api/share-offers")
  @Write
  @Operation(
      operationId = "offerShare",
      summary =
          "Share a calendar or an address book with an address: colleagues have it at once, others get a"
              + " letter, and have it once they have an account and take it")
  @ApiResponse(responseCode = "201", description = "offered, or shared with a colleague")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may share it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(responseCode = "422", description = "`cannot-share-with`, `too-many-shares`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Made> offer(@RequestBody Body body, HttpServletRequest request) {
    ShareOfferId id = ShareOfferId.ofLocal(Secrets.letters());
    OfferShare command =
        new OfferShare(
            id,
            new CollectionId(Fields.required("collection", body.collection())),
            new EmailAddress(Fields.required("email", body.email())),
            ShareLevel.of(Fields.required("level", body.level())));
    Receipt receipt = commands.send(command, Trails.of(request));
    boolean colleague = receipt.as(Boolean.class);
    return Answers.created(
        receipt, "/api/share-offers/" + id.local(), new Made(colleague ? null : id.raw()));
  }

  @PostMapping("/api/share-offers/{offer}/letter")
  @Write
  @Operation(operationId = "resendShareOffer", summary = "Send the letter of an offer once more")
  @ApiResponse(responseCode = "204", description = "sent")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may share it")
  @ApiResponse(responseCode = "404", description = "`unknown-share-offer`, `unknown-collection`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> resend(@PathVariable String offer, HttpServletRequest request) {
    return Answers.done(
        commands.send(new ResendShareOffer(OfferPaths.offer(offer)), Trails.of(request)));
  }

  @DeleteMapping("/api/share-offers/{offer}")
  @Write
  @Operation(operationId = "withdrawShareOffer", summary = "Take an offer back")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may share it")
  @ApiResponse(responseCode = "404", description = "`unknown-share-offer`, `unknown-collection`")
  ResponseEntity<Void> withdraw(@PathVariable String offer, HttpServletRequest request) {
    return Answers.done(
        commands.send(new WithdrawShareOffer(OfferPaths.offer(offer)), Trails.of(request)));
  }
}
