package org.chalet.command.contact.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.MergedCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.MergeId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/address-books/{addressBook}/merges/many}: each set in a commit of its own, told
 * in a line as soon as it is done.
 */
@RestController
@Tag(name = "address-books")
public final class MergeManyEndpoint {
  private static final int MOST = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the other sets of the request would be refused for as well. */
  private static final Set<ErrorCode> REFUSES_ALL =
      Set.of(ErrorCode.FORBIDDEN, ErrorCode.UNKNOWN_COLLECTION, ErrorCode.NOT_SIGNED_IN);

  private final Commands commands;

  public MergeManyEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param merges at most 5,000
   * @param dryRun whether to answer what would be, and leave all as it is
   */
  @Schema(name = "MergeManyBody")
  record Body(@Nullable List<@Nullable MergeBody> merges, @Nullable Boolean dryRun) {}

  /**
   * @param number of the set in the request, from 0
   * @param merge to take it back by; null in a dry run, and where it was refused
   * @param text of the reference card in a dry run, else null
   * @param error a stable token where it was refused, else null
   */
  @Schema(name = "MergeManyLine")
  record Line(
      int number,
      @Nullable String merge,
      @Nullable String reference,
      int absorbed,
      @Nullable String text,
      @Nullable String error,
      @Nullable String detail) {}

  /** Sums, in the last line. */
  @Schema(name = "MergeManySums")
  record Sums(int merged, int absorbed, int refused) {}

  @PostMapping(
      path = "/api/address-books/{addressBook}/merges/many",
      produces = "application/x-ndjson")
  @Write
  @Operation(
      summary = "Merge many sets of cards, each on its own",
      description =
          "Answers a line of JSON for each set as soon as it is merged, and sums in the last line."
              + " A set that is refused stops no other.")
  @ApiResponse(
      responseCode = "200",
      description = "a line for each set",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(implementation = Line.class)))
  @ApiResponse(responseCode = "403", description = "`forbidden`: for whoever may write into it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(responseCode = "422", description = "`merge-needs-duplicates`: 1 to 5,000 sets")
  void handle(
      @PathVariable String addressBook,
      @RequestBody Body body,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<MergeBody> merges = Fields.elements("merges", Fields.required("merges", body.merges()));
    if (merges.isEmpty() || merges.size() > MOST) {
      throw new Rejected(
          ErrorCode.MERGE_NEEDS_DUPLICATES, "1 to " + MOST + " sets are merged at a time");
    }
    boolean dryRun = Boolean.TRUE.equals(body.dryRun());
    AddressBookId book = Fields.addressBook(addressBook);
    Trail trail = Trails.of(request);
    int merged = 0;
    int absorbed = 0;
    for (int i = 0; i < merges.size(); i++) {
      Line line = merge(i, merges.get(i), book, dryRun, trail);
      if (i == 0) {
        response.setContentType("application/x-ndjson;charset=UTF-8");
      }
      merged += line.error() == null ? 1 : 0;
      absorbed += line.absorbed();
      write(line, response);
    }
    write(new Sums(merged, absorbed, merges.size() - merged), response);
  }

  private Line merge(int number, MergeBody set, AddressBookId book, boolean dryRun, Trail trail) {
    MergeId id = MergeId.ofLocal(Secrets.letters());
    try {
      MergedCard card =
          commands
              .send(set.command(id, book, dryRun || set.isDryRun()), trail)
              .as(MergedCard.class);
      boolean without = dryRun || set.isDryRun();
      return new Line(
          number,
          without ? null : id.raw(),
          set.reference(),
          card.absorbed(),
          without ? card.text() : null,
          null,
          null);
    } catch (Rejected refused) {
      if (number == 0 && REFUSES_ALL.contains(refused.code())) {
        throw refused;
      }
      return new Line(
          number, null, set.reference(), 0, null, refused.code().token(), refused.detail());
    }
  }

  private static void write(Object line, HttpServletResponse response) throws IOException {
    response.getOutputStream().write(JSON.writeValueAsBytes(line));
    response.getOutputStream().write('\n');
    response.flushBuffer();
  }
}
