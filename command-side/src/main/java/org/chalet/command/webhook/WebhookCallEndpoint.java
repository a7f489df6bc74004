package org.chalet.command.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/me/webhooks/WEBHOOK/calls}: what became of calls, and calls to try it. */
@RestController
@Tag(name = "webhooks")
public final class WebhookCallEndpoint {
  private final Webhooks webhooks;
  private final WebhookTests tests;

  public WebhookCallEndpoint(Webhooks webhooks, WebhookTests tests) {
    this.webhooks = webhooks;
    this.tests = tests;
  }

  /**
   * @param id what {@code Webhook-Id} said
   * @param state {@code waiting}, {@code delivered} or {@code failed}
   * @param last when it was tried last; null before the first try, and while it waits
   * @param next when it is tried next, while it waits
   * @param status that the receiver answered last
   * @param problem of the last try, as {@code timeout}, {@code status}, {@code redirect}, {@code
   *     private-address}, {@code unknown-host}, {@code tls}, {@code unreachable}, {@code expired},
   *     {@code too-many-calls}
   */
  @Schema(name = "WebhookCall")
  record Answer(
      String id,
      boolean test,
      String subject,
      String state,
      Instant handedOver,
      int tries,
      @Nullable Instant last,
      @Nullable Instant next,
      @Nullable Integer status,
      @Nullable String problem) {
    static Answer of(KeptCall call) {
      Instant time = Instant.ofEpochSecond(call.due());
      return new Answer(
          call.id(),
          call.test(),
          call.subject(),
          call.state().name().toLowerCase(Locale.ROOT),
          Instant.ofEpochSecond(call.handedOver()),
          call.tries(),
          call.isWaiting() || call.tries() == 0 ? null : time,
          call.isWaiting() ? time : null,
          call.status() == 0 ? null : call.status(),
          call.problem().isEmpty() ? null : call.problem());
    }
  }

  @Schema(name = "WebhookCalls")
  record All(List<Answer> items) {}

  @GetMapping("/api/me/webhooks/{webhook}/calls")
  @Operation(
      operationId = "getWebhookCalls",
      summary = "The calls of a webhook in the last thirty days, the newest first; at most 100")
  @ApiResponse(responseCode = "200", description = "what became of them")
  @ApiResponse(responseCode = "404", description = "`unknown-webhook`")
  ResponseEntity<All> calls(@PathVariable String webhook, HttpServletRequest request) {
    List<Answer> items =
        webhooks.calls(Trails.signedIn(request).account(), webhook).stream()
            .map(Answer::of)
            .toList();
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(new All(items));
  }

  @PostMapping("/api/me/webhooks/{webhook}/test")
  @Write
  @Operation(
      operationId = "testWebhook",
      summary = "Call a webhook now, once, and hear what became of it",
      description = "At most 30 times an hour")
  @ApiResponse(responseCode = "200", description = "tried; `state` says how it went")
  @ApiResponse(responseCode = "404", description = "`unknown-webhook`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  Answer test(@PathVariable String webhook, HttpServletRequest request) {
    return Answer.of(tests.run(Trails.signedIn(request).account(), webhook));
  }
}
