package org.chalet.query.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.chalet.identity.SealedPicture;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Colleagues;
import org.chalet.query.rest.Images;
import org.chalet.query.rest.PathIds;
import org.chalet.store.BlobStore;
import org.chalet.store.SecretVault;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What people look like, for themselves and those who share an organization with them. */
@RestController
@Tag(name = "Identity")
public class PictureReads {
  private final Accounts accounts;
  private final Colleagues colleagues;
  private final BlobStore blobs;
  private final SecretVault vault;

  public PictureReads(
      Accounts accounts, Colleagues colleagues, BlobStore blobs, SecretVault vault) {
    this.accounts = accounts;
    this.colleagues = colleagues;
    this.blobs = blobs;
    this.vault = vault;
  }

  @GetMapping("/api/accounts/{account}/picture")
  @Operation(operationId = "getPicture", summary = "A person's picture, a square JPEG")
  @ApiResponse(
      responseCode = "200",
      description = "the picture",
      content =
          @Content(
              mediaType = MediaType.IMAGE_JPEG_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "404",
      description = "`not-found`: none, or of somebody whom you see in no organization",
      content = @Content)
  public ResponseEntity<byte[]> picture(HttpServletRequest request, @PathVariable String account) {
    AccountId caller = Caller.of(request);
    AccountId shown = PathIds.account(account);
    return Optional.of(shown)
        .filter(whom -> whom.equals(caller) || colleagues.share(caller, whom))
        .flatMap(accounts::picture)
        .flatMap(picture -> answer(shown, picture))
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "there is no such picture"));
  }

  private Optional<ResponseEntity<byte[]>> answer(AccountId account, String picture) {
    return vault
        .get(VaultSpaces.PICTURE, account.raw() + '/' + picture)
        .flatMap(
            key -> Images.stored(blobs, picture).map(bytes -> new SealedPicture(key, bytes).open()))
        .map(jpeg -> Images.answer(MediaType.IMAGE_JPEG, picture, jpeg));
  }
}
