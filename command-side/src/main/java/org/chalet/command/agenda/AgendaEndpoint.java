package org.chalet.command.agenda;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.LinkToken;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/me/agenda}. Read here, as no view knows of it. */
@RestController
@Tag(name = "agenda")
public final class AgendaEndpoint {
  private final Agendas agendas;

  public AgendaEndpoint(Agendas agendas) {
    this.agendas = agendas;
  }

  @GetMapping("/api/me/agenda")
  @Operation(
      operationId = "getAgenda",
      summary = "What one is told by mail of each day; nothing, unless one has chosen so")
  @ApiResponse(responseCode = "200", description = "what was chosen last")
  ResponseEntity<AgendaBody> get(HttpServletRequest request) {
    Agenda agenda = agendas.of(Trails.signedIn(request).account());
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(AgendaBody.of(agenda));
  }

  @PutMapping("/api/me/agenda")
  @Write
  @Operation(
      operationId = "chooseAgenda",
      summary = "Be told by mail of each day, or not any more",
      description = "Days without events are not told of, and no day is told of twice")
  @ApiResponse(responseCode = "204", description = "chosen")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  ResponseEntity<Void> choose(@RequestBody AgendaBody body, HttpServletRequest request) {
    agendas.choose(body.over(agendas.of(Trails.signedIn(request).account())));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/agenda-endings")
  @SecurityRequirements
  @Write
  @Operation(
      operationId = "endAgenda",
      summary = "Be told of no day any more, by the link in an agenda; again is no mistake")
  @ApiResponse(responseCode = "204", description = "ended")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "410", description = "`link-not-valid`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> end(@RequestBody LinkToken body, HttpServletRequest request) {
    agendas.end(body.required(), request.getRemoteAddr());
    return ResponseEntity.noContent().build();
  }
}
