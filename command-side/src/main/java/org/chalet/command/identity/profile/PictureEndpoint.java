package org.chalet.command.identity.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Limited;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/accounts/{account}/picture} */
@RestController
@Tag(name = "accounts")
public final class PictureEndpoint {
  private final Pictures pictures;

  public PictureEndpoint(Pictures pictures) {
    this.pictures = pictures;
  }

  @PutMapping("/api/accounts/{account}/picture")
  @Write
  @Operation(
      operationId = "putPicture",
      summary = "Show another picture; its middle is kept, as a square JPEG without metadata",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "a JPEG, PNG or GIF of at most 8 MiB and 36 million pixels",
              content =
                  @Content(
                      mediaType = "image/*",
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(responseCode = "204", description = "shown")
  @ApiResponse(responseCode = "403", description = "`forbidden`: another person's account")
  @ApiResponse(responseCode = "413", description = "`too-large`, in bytes or pixels")
  @ApiResponse(responseCode = "415", description = "`unsupported-media-type`")
  @ApiResponse(responseCode = "422", description = "`picture-not-readable`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`: many pictures wait")
  ResponseEntity<Void> put(@PathVariable String account, HttpServletRequest request) {
    AccountId owner = own(account, request);
    byte[] picture = Limited.body(request, Portrait.MOST_BYTES, ErrorCode.TOO_LARGE);
    return Answers.done(pictures.change(owner, picture, Trails.of(request)));
  }

  @DeleteMapping("/api/accounts/{account}/picture")
  @Write
  @Operation(operationId = "deletePicture", summary = "Show no picture any more")
  @ApiResponse(responseCode = "204", description = "removed")
  @ApiResponse(responseCode = "403", description = "`forbidden`: another person's account")
  ResponseEntity<Void> delete(@PathVariable String account, HttpServletRequest request) {
    return Answers.done(pictures.remove(own(account, request), Trails.of(request)));
  }

  /** Before a picture is looked at. */
  private static AccountId own(String account, HttpServletRequest request) {
    AccountId owner = Fields.account(account);
    if (!owner.equals(Trails.signedIn(request).account())) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this is another person's account");
    }
    return owner;
  }
}
