package org.chalet.query.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.directory.DirectoryPages.Listed;
import org.chalet.query.listing.Order;
import org.chalet.query.listing.Question;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory of an organization, for those who are internal to it. */
@RestController
@Tag(name = "Directory")
public class DirectoryReads {
  private static final MediaType VCARD = new MediaType("text", "vcard", StandardCharsets.UTF_8);

  private final Directories directories;
  private final DirectoryPages pages;

  public DirectoryReads(Directories directories) {
    this.directories = directories;
    this.pages = new DirectoryPages(directories.live());
  }

  /**
   * What the directory tells of a person or a team.
   *
   * @param card its name, for its vCard
   * @param subject the account's or the team's id
   * @param kind {@code person} or {@code team}
   * @param hidden whether only managers see it
   */
  public record DirectoryEntry(
      String card,
      String subject,
      String kind,
      String name,
      @Nullable String email,
      boolean hidden) {}

  @GetMapping("/api/organizations/{organization}/directory")
  @Operation(
      operationId = "getDirectory",
      summary = "People and teams, by name",
      description =
          "A page may be shorter than `limit` and still have a `next`. With `name`, the order is"
              + " that of the words found.")
  public Page<DirectoryEntry> entries(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(
              description =
                  "Only entries of whose name or e-mail each of these words begins a word; case and"
                      + " accents do not count")
          @RequestParam(required = false)
          @Nullable String name,
      @Parameter(description = "`person` or `team`: only those") @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "`true` for those who are hidden, which managers alone may ask for")
          @RequestParam(defaultValue = "false")
          boolean hidden,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    Seat seat = internal(id, Caller.of(request));
    if (hidden && !Role.of(seat.role()).managesUsers()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "whoever is hidden is shown to managers alone");
    }
    if (kind != null && !kind.equals(Showing.PERSON) && !kind.equals(Showing.TEAM)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a kind is person or team");
    }
    String list = hidden ? DirectorySchema.hidden(id.raw()) : id.raw();
    Question question = Question.of(list, kind, name, Order.NAME);
    return pages.page(question, PageRequest.of(cursor, limit)).map(listed -> entry(listed, hidden));
  }

  private static DirectoryEntry entry(Listed listed, boolean hidden) {
    return new DirectoryEntry(
        DirectoryCard.uidOf(listed.subject()),
        listed.subject(),
        listed.kind(),
        listed.name(),
        listed.email(),
        hidden);
  }

  @GetMapping(path = "/api/organizations/{organization}/directory/{card}", produces = "text/vcard")
  @Operation(operationId = "getDirectoryCard", summary = "One entry as vCard")
  public ResponseEntity<byte[]> card(
      HttpServletRequest request, @PathVariable String organization, @PathVariable String card) {
    OrganizationId id = PathIds.organization(organization);
    internal(id, Caller.of(request));
    return directories
        .cards()
        .object(id.raw(), DirectoryCard.nameOf(card))
        .map(found ->
            ResponseEntity.ok()
                .eTag(found.value().etag())
                .contentType(VCARD)
                .body(CollectionViews.bytes(found)))
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "no such entry"));
  }

  private Seat internal(OrganizationId organization, AccountId caller) {
    Seat seat =
        directories
            .seat(organization, caller)
            .orElseThrow(() ->
                new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "no such organization of yours"));
    if (!seat.isInternal()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "externals do not see the directory");
    }
    return seat;
  }
}
