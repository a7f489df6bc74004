package org.chalet.command.offender;

import org.axonframework.commandhandling.CommandHandler;
import org.springframework.context.ApplicationEvent;

public final class DecidesWithSpring {
  @CommandHandler
  public void decide(ApplicationEvent event) {}
}
