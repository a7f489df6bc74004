package org.chalet.command.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalet.command.StateReader;
import org.chalet.command.organization.Invitations;
import org.chalet.command.organization.Invited;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.ShownNames;
import org.chalet.command.rest.Fields;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.InvitationOffer;
import org.chalet.product.OfferedAccess;
import org.chalet.store.BlobStore;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/invitations/{invitation}}: what whoever holds the link of an invitation may see. */
@RestController
@Tag(name = "users")
public final class ShowInvitationEndpoint {
  private static final String INVITATION = "/api/invitations/{invitation}";

  private final Admission admission;
  private final StateReader states;
  private final BlobStore blobs;

  public ShowInvitationEndpoint(Admission admission, StateReader states, BlobStore blobs) {
    this.admission = admission;
    this.states = states;
    this.blobs = blobs;
  }

  /**
   * @param organization its name
   * @param initials empty for the first letters of the name
   * @param logo whether there is one
   * @param role that is offered
   * @param everything whether everything may be done with every product
   * @param products that are offered apart from that, and are still there
   * @param teams names of those to join
   */
  @Schema(name = "InvitationShown")
  record Shown(
      String organization,
      String initials,
      boolean logo,
      String role,
      boolean everything,
      List<OfferedProduct> products,
      List<String> teams) {
    static Shown of(Opened opened, String name) {
      Organization known = opened.organization();
      InvitationOffer offer = opened.offer();
      return new Shown(
          name,
          known.display().initials(),
          !known.display().logo().isEmpty(),
          offer.role(),
          offer.everything(),
          offer.access().stream().flatMap(access -> OfferedProduct.of(known, access)).toList(),
          offer.teams().stream()
              .map(TeamId::new)
              .filter(known.teams()::has)
              .map(team -> known.teams().of(team).name())
              .toList());
    }
  }

  /**
   * @param kind token of what it is
   * @param use whether it may be used
   * @param rights tokens of what may be managed of it
   */
  @Schema(name = "InvitationShownProduct")
  record OfferedProduct(String name, String kind, boolean use, List<String> rights) {
    static Stream<OfferedProduct> of(Organization known, OfferedAccess offered) {
      return Optional.ofNullable(known.products().all().get(offered.product())).stream()
          .map(product ->
              new OfferedProduct(
                  product.name(), product.kind().token(), offered.use(), offered.rights()));
    }
  }

  private record Opened(Organization organization, InvitationOffer offer) {}

  @GetMapping(INVITATION)
  @SecurityRequirements
  @Operation(
      operationId = "showInvitation",
      summary = "What one is invited to; for whoever holds the link")
  @ApiResponse(responseCode = "200", description = "open")
  @ApiResponse(responseCode = "410", description = "`invitation-not-valid`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Shown> show(
      @PathVariable String invitation,
      @Parameter(description = "of the link") @RequestParam String secret,
      HttpServletRequest request) {
    Opened opened = open(Fields.invitation(invitation), secret, request);
    Shown shown = Shown.of(opened, ShownNames.of(opened.organization().name(), states));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
  }

  @GetMapping(INVITATION + "/logo")
  @SecurityRequirements
  @Operation(
      operationId = "getInvitationLogo",
      summary = "The logo of the organization that invites, a PNG; for whoever holds the link")
  @ApiResponse(
      responseCode = "200",
      description = "the logo",
      content =
          @Content(
              mediaType = MediaType.IMAGE_PNG_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "`not-found`: it has none", content = @Content)
  @ApiResponse(responseCode = "410", description = "`invitation-not-valid`", content = @Content)
  @ApiResponse(
      responseCode = "429",
      description = "`too-many-requests`, with Retry-After",
      content = @Content)
  ResponseEntity<byte[]> logo(
      @PathVariable String invitation,
      @Parameter(description = "of the link") @RequestParam String secret,
      HttpServletRequest request) {
    String logo =
        open(Fields.invitation(invitation), secret, request).organization().display().logo();
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes(logo));
  }

  private Opened open(InvitationId invitation, String secret, HttpServletRequest request) {
    return admission.guarded(invitation, secret, request.getRemoteAddr(), () -> opened(invitation));
  }

  private Opened opened(InvitationId invitation) {
    Invited invited =
        states
            .read(invitation.raw(), Invited.OF_INVITATION)
            .orElseThrow(InvitationSecrets::notValid);
    Organization known =
        states
            .read(invited.organization().raw(), Organization.EVOLUTION)
            .orElseThrow(InvitationSecrets::notValid);
    return new Opened(known, new Invitations(known).look(invitation, invited.by()));
  }

  private byte[] bytes(String logo) {
    if (logo.isEmpty()) {
      throw noLogo();
    }
    try (InputStream stored = blobs.open(logo).orElseThrow(ShowInvitationEndpoint::noLogo)) {
      return stored.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rejected noLogo() {
    return new Rejected(ErrorCode.NOT_FOUND, "this organization has no logo");
  }
}
