package org.chalet.query.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.chalet.store.BlobStore;
import org.springframework.http.CacheControl;
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
        .flatMap(this::answer)
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "this organization has no logo"));
  }

  private Optional<ResponseEntity<byte[]>> answer(String logo) {
    return bytes(logo)
        .map(png ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .eTag("\"" + logo + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(png));
  }

  private Optional<byte[]> bytes(String logo) {
    try (InputStream stored = blobs.open(logo).orElse(null)) {
      return stored == null ? Optional.empty() : Optional.of(stored.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
