package org.chalet.command.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.ShownOnce;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.command.webhook.Webhooks.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/me/webhooks}. Read here, as no view knows of them. */
@RestController
@Tag(name = "webhooks")
public final class WebhookEndpoint {
  private static final String WEBHOOKS = "/api/me/webhooks";

  private final Webhooks webhooks;

  public WebhookEndpoint(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /**
   * @param name of 100 characters at most
   * @param url of HTTPS or HTTP, in the open network
   * @param type {@code application/json}, {@code application/x-www-form-urlencoded}, {@code
   *     application/xml} or {@code text/plain}
   * @param template of 8000 characters at most; {@code %subject%}, {@code %date%}, {@code
   *     %description%} and {@code %location%} stand for what is told, escaped as the type needs it;
   *     in JSON they stand within strings
   */
  @Schema(name = "WebhookBody")
  record Body(
      @Nullable String name,
      @Nullable String url,
      @Nullable String type,
      @Nullable String template) {
    Wanted whole() {
      return new Wanted(
          Fields.required("name", name),
          Fields.required("url", url),
          Objects.requireNonNullElse(type, PayloadType.JSON.token()),
          Fields.required("template", template));
    }

    Wanted over(Wanted now) {
      return new Wanted(
          Objects.requireNonNullElse(name, now.name()),
          Objects.requireNonNullElse(url, now.url()),
          Objects.requireNonNullElse(type, now.type()),
          Objects.requireNonNullElse(template, now.template()));
    }

    @Override
    public String toString() {
      return "Body";
    }
  }

  @Schema(name = "Webhook")
  record Answer(String id, String name, String url, String type, String template, Instant created) {
    static Answer of(Webhook webhook) {
      return new Answer(
          webhook.id(),
          webhook.name(),
          webhook.url(),
          webhook.type(),
          webhook.template(),
          Instant.ofEpochSecond(webhook.created()));
    }

    @Override
    public String toString() {
      return "Answer[" + id + "]";
    }
  }

  @Schema(name = "Webhooks")
  record All(List<Answer> items) {}

  /**
   * @param secret shown once; what its receiver verifies {@code Webhook-Signature} with, as
   *     standardwebhooks.com says
   */
  @Schema(name = "WebhookMade")
  record Made(String id, @Nullable String secret) {
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  @GetMapping(WEBHOOKS)
  @Operation(
      operationId = "getWebhooks",
      summary = "One's own webhooks, the oldest first; at most 20")
  @ApiResponse(responseCode = "200", description = "all of them")
  ResponseEntity<All> all(HttpServletRequest request) {
    List<Answer> items =
        webhooks.of(Trails.signedIn(request).account()).stream().map(Answer::of).toList();
    return unkept().body(new All(items));
  }

  @GetMapping(WEBHOOKS + "/{webhook}")
  @Operation(operationId = "getWebhook", summary = "A webhook of one's own, without its secret")
  @ApiResponse(responseCode = "200", description = "found")
  @ApiResponse(responseCode = "404", description = "`unknown-webhook`")
  ResponseEntity<Answer> one(@PathVariable String webhook, HttpServletRequest request) {
    return unkept().body(Answer.of(webhooks.one(Trails.signedIn(request).account(), webhook)));
  }

  @PostMapping(WEBHOOKS)
  @Write
  @Operation(
      operationId = "createWebhook",
      summary = "Have a URL called with what reminders tell",
      description =
          "Calls are POSTs with the headers Webhook-Id, Webhook-Timestamp and Webhook-Signature"
              + " (HMAC-SHA256 of id.timestamp.body under the secret). One that is not answered by"
              + " 2xx within ten seconds is made again, up to eight times, with the same"
              + " Webhook-Id and Idempotency-Key; redirects are not followed")
  @ApiResponse(responseCode = "201", description = "made; the secret is shown once")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`private-address`: not in the open network")
  @ApiResponse(responseCode = "409", description = "`too-many-webhooks`")
  ResponseEntity<Made> create(@RequestBody Body body, HttpServletRequest request) {
    Webhook made = webhooks.create(Trails.signedIn(request).account(), body.whole());
    ShownOnce.mark(request, made.secret());
    return ResponseEntity.created(URI.create(WEBHOOKS + '/' + made.id()))
        .header("Cache-Control", "no-store")
        .body(new Made(made.id(), made.secret()));
  }

  @PatchMapping(WEBHOOKS + "/{webhook}")
  @Write
  @Operation(
      operationId = "changeWebhook",
      summary = "Change a webhook; an absent field stays, and what waits is told in the new words")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`private-address`: not in the open network")
  @ApiResponse(responseCode = "404", description = "`unknown-webhook`")
  ResponseEntity<Void> change(
      @PathVariable String webhook, @RequestBody Body body, HttpServletRequest request) {
    var account = Trails.signedIn(request).account();
    Wanted wanted = body.over(Wanted.of(webhooks.one(account, webhook)));
    Webhook unused = webhooks.change(account, webhook, wanted);
    return ResponseEntity.noContent().build();
  }

  @PostMapping(WEBHOOKS + "/{webhook}/secret")
  @Write
  @Operation(
      operationId = "renewWebhookSecret",
      summary = "Sign calls by a new secret from now on; it is shown once")
  @ApiResponse(responseCode = "200", description = "renewed")
  @ApiResponse(responseCode = "404", description = "`unknown-webhook`")
  ResponseEntity<Made> renew(@PathVariable String webhook, HttpServletRequest request) {
    Webhook renewed = webhooks.renewSecret(Trails.signedIn(request).account(), webhook);
    ShownOnce.mark(request, renewed.secret());
    return unkept().body(new Made(renewed.id(), renewed.secret()));
  }

  @DeleteMapping(WEBHOOKS + "/{webhook}")
  @Write
  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook; it is not told what waits to be told")
  @ApiResponse(responseCode = "204", description = "gone, with what is known of its calls")
  @ApiResponse(responseCode = "404", description = "`unknown-webhook`")
  ResponseEntity<Void> delete(@PathVariable String webhook, HttpServletRequest request) {
    webhooks.delete(Trails.signedIn(request).account(), webhook);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity.BodyBuilder unkept() {
    return ResponseEntity.ok().header("Cache-Control", "no-store");
  }
}
