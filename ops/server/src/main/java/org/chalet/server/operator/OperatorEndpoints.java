package org.chalet.server.operator;

import java.util.List;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.projection.RebuildMode;
import org.chalet.query.projection.RebuildProgress;
import org.chalet.query.projection.ViewHealth;
import org.chalet.query.projection.Views;
import org.chalet.store.EventLog;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the operator's command asks of a running server. */
@RestController
@RequestMapping("/ops")
public class OperatorEndpoints {
  private final Views views;
  private final EventLog log;

  public OperatorEndpoints(Views views, EventLog log) {
    this.views = views;
    this.log = log;
  }

  /** Where the log ends. */
  public record Head(long position) {}

  @GetMapping("/views")
  List<ViewHealth> views() {
    return views.health().views();
  }

  @PostMapping("/views/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildProgress rebuild(
      @PathVariable String name, @RequestParam(defaultValue = "compare-then-switch") String mode) {
    return views.rebuild(name, mode(mode));
  }

  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  List<RebuildProgress> rebuildAll(
      @RequestParam(defaultValue = "compare-then-switch") String mode) {
    return views.rebuildAll(mode(mode));
  }

  @GetMapping("/rebuild")
  List<RebuildProgress> rebuilds() {
    return views.rebuilds();
  }

  private static RebuildMode mode(String token) {
    for (RebuildMode mode : RebuildMode.values()) {
      if (mode.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(token)) {
        return mode;
      }
    }
    throw new Rejected(
        ErrorCode.INVALID_VALUE, "a mode is compare-only, compare-then-switch or switch");
  }

  @GetMapping("/views/{name}/rebuild")
  RebuildProgress rebuildOf(@PathVariable String name) {
    return views
        .rebuildOf(name)
        .orElseThrow(
            () -> new Rejected(ErrorCode.NOT_FOUND, "this view was not rebuilt since the start"));
  }

  @GetMapping("/log/head")
  Head head() {
    return new Head(log.head());
  }
}
