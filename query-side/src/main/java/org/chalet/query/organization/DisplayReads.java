package org.chalet.query.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Images;
import org.chalet.query.rest.PathIds;
import org.chalet.store.BlobStore;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an organization shows to those who are in it. */
@RestController
@Tag(name = "Organization")
public class DisplayReads {
  private final Organizations organizations;
  private final BlobStore blobs;

  public DisplayReads(Organizations organizations, BlobStore blobs) {
    this.organizations = organizations;
    this.blobs = blobs;
  }

  @GetMapping("/api/organizations/{organization}/logo")
  @Operation(operationId = "getLogo", summary = "The organization's logo, a PNG")
  @ApiResponse(
      responseCode = "200",
      description = "the logo",
      content =
          @Content(
              mediaType = MediaType.IMAGE_PNG_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "404",
      description = "`not-found`: it has none; `unknown-organization`",
      content = @Content)
  public ResponseEntity<byte[]> logo(
      HttpServletRequest request, @PathVariable String organization) {
    OrganizationId id = PathIds.organization(organization);
    Role unused = organizations.roleOf(id, Caller.of(request));
    return organizations
        .organization(id)
        .map(OrganizationDocument::logo)
        .filter(logo -> !logo.isEmpty())
        .flatMap(logo ->
            Images.stored(blobs, logo).map(png -> Images.answer(MediaType.IMAGE_PNG, logo, png)))
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "this organization has no logo"));
  }
}
