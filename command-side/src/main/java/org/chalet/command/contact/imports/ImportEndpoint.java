package org.chalet.command.contact.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chalet.command.imports.ImportRefusal;
import org.chalet.command.imports.Imports;
import org.chalet.command.imports.Turns;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Limited;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/contact-imports} */
@RestController
@Tag(name = "contacts")
public final class ImportEndpoint {
  private static final String IMPORTS = "/api/contact-imports";
  private static final int SHOWN_ROWS = 5;
  private static final int MOST = 1000;

  private final CardImports imports;
  private final Turns turns = new Turns();

  public ImportEndpoint(CardImports imports) {
    this.imports = imports;
  }

  /**
   * @param format {@code vcard} or {@code csv}
   * @param mapping a field for each column, as proposed or confirmed; {@code ignore} for none
   * @param rows the first ones, while it is being looked at
   * @param total contacts in the file
   * @param stored those that were not in the address book
   * @param present those that were, and stay as they are
   * @param state {@code preview}, {@code running}, {@code finished}, {@code cancelled} or {@code
   *     stopped}
   * @param reason token of what stopped it; null otherwise
   */
  @Schema(name = "ContactImport")
  record Answer(
      String id,
      String addressBook,
      Instant started,
      String format,
      String encoding,
      @Nullable String delimiter,
      List<String> columns,
      List<String> mapping,
      List<List<String>> rows,
      int total,
      int stored,
      int present,
      int refused,
      String state,
      @Nullable String reason) {}

  @Schema(name = "ContactImportMapping")
  record Mapping(@Nullable List<@Nullable String> mapping) {}

  /**
   * @param next cursor of the next page; null at the end of an import that is over
   */
  @Schema(name = "ContactImportRefusals")
  record Page(List<ImportRefusal> items, @Nullable String next) {}

  @PostMapping("/api/address-books/{addressBook}/imports")
  @Write
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      description =
          "vCards of 2.1, 3.0 or 4.0, or CSV of which the first line names the columns, as Google,"
              + " Outlook and Apple's programs write it; at most 32 MiB and 100,000 contacts",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @Operation(
      operationId = "lookAtContacts",
      summary = "Look at a file of contacts: what it is, and what its columns seem to mean",
      description = "Nothing is imported until you confirm it; after a week it is forgotten")
  @ApiResponse(responseCode = "201", description = "seen; Location says where to confirm")
  @ApiResponse(responseCode = "400", description = "`invalid-value`, `malformed`: not such a file")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(responseCode = "413", description = "`too-large`, in bytes or contacts")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`: many files are read now")
  ResponseEntity<Answer> look(@PathVariable String addressBook, HttpServletRequest request) {
    AddressBookId book = Fields.addressBook(addressBook);
    Trail trail = Trails.of(request);
    imports.verify(book, trail);
    CardImport seen =
        turns.take(() ->
            imports.look(
                book, Limited.body(request, ReadFile.MOST_BYTES, ErrorCode.TOO_LARGE), trail));
    return ResponseEntity.created(URI.create(IMPORTS + '/' + seen.id())).body(answer(seen));
  }

  @PostMapping(IMPORTS + "/{id}/confirmation")
  @Write
  @Operation(
      operationId = "confirmContactImport",
      summary = "Import what was looked at, in the background, with this mapping or as proposed",
      description =
          "Fields are displayName, given, family, additional, prefix, suffix, nickname,"
              + " organization, department, title, role, note, birthday, anniversary, categories,"
              + " email, phone, url, im, related, date, address.street, address.city,"
              + " address.region, address.postcode, address.country, address.box, custom:x-name and"
              + " ignore; with a type as phone:cell, and with a number where several columns speak"
              + " of the same thing, as email#1 and email.type#1")
  @ApiResponse(responseCode = "200", description = "begun")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: no such fields")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(responseCode = "404", description = "`unknown-import`, `unknown-collection`")
  @ApiResponse(
      responseCode = "409",
      description = "`import-running`: confirmed before, or another one of yours is not over")
  Answer confirm(@PathVariable String id, @RequestBody Mapping body, HttpServletRequest request) {
    Trail trail = Trails.of(request);
    List<@Nullable String> mapping = body.mapping();
    List<String> fields =
        mapping == null ? known(id, trail).mapping() : Fields.elements("mapping", mapping);
    return answer(imports.confirm(id, fields, trail));
  }

  @GetMapping(IMPORTS)
  @Operation(
      operationId = "getContactImports",
      summary = "Your imports of the last week, the newest first")
  List<Answer> all(HttpServletRequest request) {
    return imports.running().all(Trails.of(request).actor()).stream().map(this::answer).toList();
  }

  @GetMapping(IMPORTS + "/{id}")
  @Operation(operationId = "getContactImport", summary = "How far an import of yours is")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  Answer one(@PathVariable String id, HttpServletRequest request) {
    return answer(known(id, Trails.of(request)));
  }

  @GetMapping(IMPORTS + "/{id}/refusals")
  @Operation(
      operationId = "getContactImportRefusals",
      summary = "Contacts of the file that were refused, and why")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  Page refusals(
      @PathVariable String id,
      @Parameter(description = "the page before says it") @RequestParam(required = false)
          @Nullable String cursor,
      HttpServletRequest request) {
    CardImport known = known(id, Trails.of(request));
    int from = chunk(cursor);
    Imports.Refused<ImportRefusal> found = imports.running().refusals(known, from, MOST);
    return new Page(found.refusals(), found.next() < 0 ? null : Integer.toString(found.next()));
  }

  @DeleteMapping(IMPORTS + "/{id}")
  @Write
  @Operation(
      operationId = "cancelContactImport",
      summary = "Cancel an import; what was stored by then stays")
  @ApiResponse(responseCode = "204", description = "it ends with the rows that are being read")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  ResponseEntity<Void> cancel(@PathVariable String id, HttpServletRequest request) {
    imports.running().cancel(known(id, Trails.of(request)));
    return ResponseEntity.noContent().build();
  }

  private Answer answer(CardImport known) {
    boolean cards = known.format().equals(ReadFile.VCARD);
    return new Answer(
        known.id(),
        known.addressBook(),
        Instant.ofEpochSecond(known.started()),
        known.format(),
        known.encoding(),
        cards ? null : known.delimiter(),
        known.columns(),
        known.mapping(),
        imports.firstRows(known, SHOWN_ROWS).stream().map(ImportRow::cells).toList(),
        known.total(),
        known.stored(),
        known.present(),
        known.refused(),
        known.state().name().toLowerCase(Locale.ROOT),
        known.reason().isEmpty() ? null : known.reason());
  }

  /** Those of others are not there. */
  private CardImport known(String id, Trail trail) {
    return imports.running().one(trail.actor(), id);
  }

  private static int chunk(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,5}")) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "no such cursor");
    }
    return Integer.parseInt(cursor);
  }
}
