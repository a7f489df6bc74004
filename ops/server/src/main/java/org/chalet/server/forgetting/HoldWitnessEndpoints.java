package org.chalet.server.forgetting;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.chalet.command.StateReader;
import org.chalet.command.erasure.hold.HoldList;
import org.chalet.command.rest.Fields;
import org.chalet.hold.WitnessHold;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds, for the operator, who confirms where an organization has nobody else who could. */
@RestController
@RequestMapping("/ops/organizations/{organization}/legal-holds")
public class HoldWitnessEndpoints {
  private final Commands commands;
  private final StateReader states;
  private final InstantSource clock;

  public HoldWitnessEndpoints(Commands commands, StateReader states, InstantSource clock) {
    this.commands = commands;
    this.states = states;
    this.clock = clock;
  }

  /** By hold. */
  public record Holds(List<HoldList.Line> holds) {}

  @GetMapping
  Holds list(@PathVariable String organization) {
    return new Holds(HoldList.of(Fields.organization(organization), states, clock.instant()));
  }

  /** Sets or lifts it, as was asked. */
  @PostMapping("/{hold}/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable String organization, @PathVariable String hold) {
    String id = UUID.randomUUID().toString();
    commands.send(
        new WitnessHold(Fields.organization(organization), Fields.hold(hold)),
        new Trail(Trail.SYSTEM, Client.SYSTEM, id, "confirmed by the operator", null));
  }
}
