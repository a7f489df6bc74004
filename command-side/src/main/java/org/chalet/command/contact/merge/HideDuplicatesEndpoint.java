package org.chalet.command.contact.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.HideDuplicates;
import org.chalet.contact.ShowDuplicates;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/address-books/{addressBook}/hidden-duplicates} */
@RestController
@Tag(name = "address-books")
public final class HideDuplicatesEndpoint {
  private final Commands commands;

  public HideDuplicatesEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param cards names of the cards that are not of one person
   */
  @Schema(name = "HideDuplicatesBody")
  record Body(@Nullable List<@Nullable String> cards) {}

  /**
   * @param mark to take it back by
   */
  @Schema(name = "HideDuplicatesHidden")
  record Hidden(String mark) {}

  @PostMapping("/api/address-books/{addressBook}/hidden-duplicates")
  @Write
  @Operation(
      operationId = "hideDuplicates",
      summary =
          "Say that cards are not of one person; they are shown again with a further card that"
              + " matches")
  @ApiResponse(responseCode = "201", description = "hidden")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for whoever may write into it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "422", description = "`hiding-needs-cards`")
  ResponseEntity<Hidden> hide(
      @PathVariable String addressBook, @RequestBody Body body, HttpServletRequest request) {
    List<ResourceName> cards =
        Fields.elements("cards", Fields.required("cards", body.cards())).stream()
            .map(ResourceName::new)
            .toList();
    Receipt receipt =
        commands.send(
            new HideDuplicates(Fields.addressBook(addressBook), cards), Trails.of(request));
    return Answers.of(receipt, HttpStatus.CREATED).body(new Hidden(receipt.as(String.class)));
  }

  @DeleteMapping("/api/address-books/{addressBook}/hidden-duplicates/{mark}")
  @Write
  @Operation(operationId = "showDuplicates", summary = "Take back that cards are not of one person")
  @ApiResponse(responseCode = "204", description = "shown again")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for whoever may write into it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-mark`")
  ResponseEntity<Void> show(
      @PathVariable String addressBook, @PathVariable String mark, HttpServletRequest request) {
    String whole = mark.indexOf(':') < 0 ? ObjectId.DUPLICATES + ':' + mark : mark;
    return Answers.done(
        commands.send(
            new ShowDuplicates(Fields.addressBook(addressBook), whole), Trails.of(request)));
  }
}
