package org.chalet.command.organization.display;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.chalet.command.StateReader;
import org.chalet.command.organization.Organization;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Limited;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.ChangeLogo;
import org.chalet.organization.RemoveLogo;
import org.chalet.organization.ToOrganization;
import org.chalet.policy.CommandPolicy;
import org.chalet.store.BlobStore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/organizations/{organization}/logo} */
@RestController
@Tag(name = "organizations")
public final class LogoEndpoint {
  private final Commands commands;
  private final StateReader states;
  private final BlobStore blobs;

  public LogoEndpoint(Commands commands, StateReader states, BlobStore blobs) {
    this.commands = commands;
    this.states = states;
    this.blobs = blobs;
  }

  @PutMapping("/api/organizations/{organization}/logo")
  @Write
  @IfMatch
  @Operation(
      operationId = "putLogo",
      summary = "Give the organization a logo; it is kept as PNG without metadata",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "a PNG, JPEG or GIF of at most 4 MiB and 25 million pixels",
              content =
                  @Content(
                      mediaType = "image/*",
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: for legal representatives and administrators")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(responseCode = "413", description = "`too-large`, in bytes or pixels")
  @ApiResponse(responseCode = "415", description = "`unsupported-image`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`: many pictures wait")
  ResponseEntity<Void> put(@PathVariable String organization, HttpServletRequest request) {
    OrganizationId id = Fields.organization(organization);
    verify(id, request);
    byte[] picture = Limited.body(request, LogoPicture.MOST_BYTES, ErrorCode.TOO_LARGE);
    return send(request, new ChangeLogo(id, kept(LogoPicture.of(picture))));
  }

  @DeleteMapping("/api/organizations/{organization}/logo")
  @Write
  @IfMatch
  @Operation(operationId = "deleteLogo", summary = "Take the organization's logo away")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: for legal representatives and administrators")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  ResponseEntity<Void> delete(@PathVariable String organization, HttpServletRequest request) {
    return send(request, new RemoveLogo(Fields.organization(organization)));
  }

  /** Before a picture is looked at; the command is verified again. */
  private void verify(OrganizationId id, HttpServletRequest request) {
    String actor = Trails.signedIn(request).account().raw();
    Organization known = states.read(id.raw(), Organization.EVOLUTION).orElse(Organization.NONE);
    CommandPolicy.of(ChangeLogo.class).verify(known.members().standing(actor));
  }

  /** What is kept for a command that is refused then is one picture more, the same every time. */
  private String kept(byte[] png) {
    try {
      return blobs.put(new ByteArrayInputStream(png), png.length).sha256();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ResponseEntity<Void> send(HttpServletRequest request, ToOrganization command) {
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
