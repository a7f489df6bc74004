package org.chalet.command.contact.group;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.GroupId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/address-books/{addressBook}/groups} */
@RestController
@Tag(name = "contacts")
public final class GroupEndpoint {
  private static final String PATH = "/api/address-books/{addressBook}/groups";
  private static final int LONGEST_NAME = 200;
  private static final int MOST = 500;

  private final Groups groups;

  public GroupEndpoint(Groups groups) {
    this.groups = groups;
  }

  /**
   * @param style {@code card} or {@code category}; what the address book has otherwise, and a card
   *     for a group without members
   * @param members names of cards
   */
  @Schema(name = "GroupBody")
  record Body(
      @Nullable String name, @Nullable String style, @Nullable List<@Nullable String> members) {}

  @Schema(name = "GroupNameBody")
  record NameBody(@Nullable String name) {}

  /** Names of cards that come into a group, and of those that go out of it. */
  @Schema(name = "GroupMembersBody")
  record MembersBody(
      @Nullable List<@Nullable String> add, @Nullable List<@Nullable String> remove) {}

  /**
   * @param id of a category: follows from its name
   */
  @Schema(name = "GroupId")
  record Known(String id) {}

  @PostMapping(PATH)
  @Write
  @Operation(operationId = "createGroup", summary = "Create a group of contacts")
  @ApiResponse(responseCode = "201", description = "created")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(
      responseCode = "422",
      description = "`group-needs-members`: a category is there as long as a contact has it")
  ResponseEntity<Known> create(
      @PathVariable String addressBook, @RequestBody Body body, HttpServletRequest request) {
    AddressBookId book = Fields.addressBook(addressBook);
    String style = body.style();
    GroupId created =
        groups.create(
            book,
            name(body.name()),
            style == null ? null : GroupId.Style.of(style),
            names("members", body.members()),
            Trails.of(request));
    URI location = URI.create("/api/address-books/" + book.local() + "/groups/" + created.raw());
    return ResponseEntity.created(location).body(new Known(created.raw()));
  }

  @PatchMapping(PATH + "/{group}")
  @Write
  @Operation(
      operationId = "renameGroup",
      summary = "Call a group otherwise; a category has another id then")
  @ApiResponse(responseCode = "200", description = "done; its id from now on")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-group`, `unknown-object`")
  Known rename(
      @PathVariable String addressBook,
      @PathVariable String group,
      @RequestBody NameBody body,
      HttpServletRequest request) {
    GroupId renamed =
        groups.rename(
            Fields.addressBook(addressBook),
            GroupId.of(group),
            name(body.name()),
            Trails.of(request));
    return new Known(renamed.raw());
  }

  @PostMapping(PATH + "/{group}/members")
  @Write
  @Operation(
      operationId = "changeGroupMembers",
      summary = "Take contacts into a group and put others out of it")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`, also for more than 500")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-group`, `unknown-object`")
  ResponseEntity<Void> members(
      @PathVariable String addressBook,
      @PathVariable String group,
      @RequestBody MembersBody body,
      HttpServletRequest request) {
    groups.change(
        Fields.addressBook(addressBook),
        GroupId.of(group),
        names("add", body.add()),
        names("remove", body.remove()),
        Trails.of(request));
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping(PATH + "/{group}")
  @Write
  @Operation(operationId = "deleteGroup", summary = "Delete a group; its contacts stay")
  @ApiResponse(responseCode = "204", description = "deleted")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-group`, `unknown-object`")
  ResponseEntity<Void> delete(
      @PathVariable String addressBook, @PathVariable String group, HttpServletRequest request) {
    groups.delete(Fields.addressBook(addressBook), GroupId.of(group), Trails.of(request));
    return ResponseEntity.noContent().build();
  }

  private static String name(@Nullable String raw) {
    return Texts.line("the name of a group", Fields.required("name", raw), LONGEST_NAME);
  }

  private static List<ResourceName> names(String what, @Nullable List<@Nullable String> raw) {
    List<ResourceName> names =
        raw == null
            ? List.of()
            : Fields.elements(what, raw).stream().map(ResourceName::new).distinct().toList();
    if (names.size() > MOST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, what + " takes at most " + MOST + " cards");
    }
    return names;
  }
}
