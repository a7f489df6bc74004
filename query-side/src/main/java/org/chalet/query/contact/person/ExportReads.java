package org.chalet.query.contact.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.chalet.contact.GroupId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts as files for other programs, written while they are read. */
@RestController
@Tag(name = "contacts")
public class ExportReads {
  private static final int AT_ONCE = 200;
  private static final int MOST_NAMES = 500;

  private final ContactLists lists;
  private final ReadableBooks books;

  public ExportReads(ContactLists lists, ReadableBooks books) {
    this.lists = lists;
    this.books = books;
  }

  @GetMapping("/api/address-books/{addressBook}/export")
  @Operation(
      operationId = "exportContacts",
      summary = "An address book, a group or some contacts of it as a file")
  @ApiResponse(
      responseCode = "200",
      description = "the file",
      content = {
        @Content(mediaType = "text/vcard", schema = @Schema(type = "string")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "400", description = "`invalid-value`", content = @Content)
  @ApiResponse(responseCode = "404", description = "`unknown-collection`", content = @Content)
  public void export(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String addressBook,
      @Parameter(description = "`vcard` (usual) or `csv`") @RequestParam(required = false)
          @Nullable String format,
      @Parameter(description = "of vCards: `3.0` or `4.0`; as each is stored otherwise")
          @RequestParam(required = false)
          @Nullable String version,
      @Parameter(description = "of CSV: `google` (usual) or `outlook`")
          @RequestParam(required = false)
          @Nullable String layout,
      @Parameter(description = "only this group") @RequestParam(required = false)
          @Nullable String group,
      @Parameter(description = "only these cards, at most 500") @RequestParam(required = false)
          @Nullable List<String> name)
      throws IOException {
    String book = books.require(Caller.of(request), PathIds.addressBook(addressBook).raw()).book();
    ExportFile file = ExportFile.of(format, version, layout);
    Iterator<String> names = names(book, group, name);
    response.setContentType(file.type());
    response.setCharacterEncoding(UTF_8.name());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + '"');
    try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
      file.begin(out);
      write(book, names, file, out);
    }
  }

  private void write(String book, Iterator<String> names, ExportFile file, OutputStream out)
      throws IOException {
    AddressBookViews views = books.books();
    while (names.hasNext()) {
      List<String> some = new ArrayList<>(AT_ONCE);
      while (names.hasNext() && some.size() < AT_ONCE) {
        some.add(names.next());
      }
      Map<String, Document<CardDocument>> found = views.objects(book, some);
      for (String one : some) {
        Document<CardDocument> card = found.get(one);
        if (card != null) {
          file.card(ReadableBooks.text(card), out);
        }
      }
    }
  }

  private Iterator<String> names(
      String book, @Nullable String group, @Nullable List<String> selected) {
    if (selected != null) {
      if (group != null || selected.size() > MOST_NAMES) {
        throw new Rejected(
            ErrorCode.INVALID_VALUE, "either a group or at most " + MOST_NAMES + " cards");
      }
      return selected.stream().distinct().iterator();
    }
    if (group != null) {
      return lists.members(book, GroupId.of(group));
    }
    Iterator<ObjectRow> rows = books.books().members(book);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public String next() {
        return rows.next().name();
      }
    };
  }
}
