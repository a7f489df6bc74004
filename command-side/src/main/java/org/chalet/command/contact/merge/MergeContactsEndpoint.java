package org.chalet.command.contact.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.MergeContacts;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
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
   * @param reference name of the card that stays
   * @param duplicates names of the cards that it absorbs
   */
  @Schema(name = "MergeContactsBody")
  record Body(@Nullable String reference, @Nullable List<@Nullable String> duplicates) {}

  @Schema(name = "MergeContactsMerged")
  record Merged(String merge) {}

  @PostMapping("/api/address-books/{addressBook}/merges")
  @Write
  @Operation(summary = "Add what the duplicates know to the reference card and delete them")
  @ApiResponse(responseCode = "201", description = "merged; ETag is that of the reference card")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "413", description = "`card-too-large`")
  @ApiResponse(responseCode = "422", description = "`merge-needs-duplicates`")
  ResponseEntity<Merged> handle(
      @PathVariable String addressBook, @RequestBody Body body, HttpServletRequest request) {
    MergeId id = MergeId.ofLocal(Secrets.letters());
    MergeContacts command =
        new MergeContacts(
            id,
            Fields.addressBook(addressBook),
            new ResourceName(Fields.required("reference", body.reference())),
            Fields.elements("duplicates", Fields.required("duplicates", body.duplicates())).stream()
                .map(ResourceName::new)
                .toList());
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.created(receipt, "/api/merges/" + id.local(), new Merged(id.raw()));
  }
}
