package org.chalet.command.contact.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.MergedCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.MergeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/address-books/{addressBook}/merges} */
@RestController
@Tag(name = "address-books")
public final class MergeContactsEndpoint {
  private final Commands commands;

  public MergeContactsEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param merge to take it back by; null in a dry run
   * @param etag of the reference card
   * @param text of the reference card in a dry run, else null
   * @param absorbed how many cards go
   */
  @Schema(name = "MergeContactsMerged")
  record Merged(@Nullable String merge, String etag, @Nullable String text, int absorbed) {}

  @PostMapping("/api/address-books/{addressBook}/merges")
  @Write
  @Operation(
      summary =
          "Add what the duplicates know to the reference card and delete them; for whoever may"
              + " write into the address book")
  @ApiResponse(responseCode = "200", description = "a dry run: what would be")
  @ApiResponse(responseCode = "201", description = "merged; ETag is that of the reference card")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "413", description = "`card-too-large`")
  @ApiResponse(responseCode = "422", description = "`merge-needs-duplicates`")
  ResponseEntity<Merged> handle(
      @PathVariable String addressBook, @RequestBody MergeBody body, HttpServletRequest request) {
    MergeId id = MergeId.ofLocal(Secrets.letters());
    boolean dryRun = body.isDryRun();
    Receipt receipt =
        commands.send(
            body.command(id, Fields.addressBook(addressBook), dryRun), Trails.of(request));
    MergedCard card = receipt.as(MergedCard.class);
    if (dryRun) {
      return ResponseEntity.ok(new Merged(null, card.etag(), card.text(), card.absorbed()));
    }
    return Answers.of(receipt, HttpStatus.CREATED)
        .eTag(card.etag())
        .location(URI.create("/api/merges/" + id.local()))
        .body(new Merged(id.raw(), card.etag(), null, card.absorbed()));
  }
}
