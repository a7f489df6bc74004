package org.chalet.command.organization;

import java.util.List;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.chalet.command.EventSourced;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.IfVersion;
import org.chalet.organization.ToOrganization;

/** Has a command carried out by whoever does so, if the organization is what its sender knows. */
public final class IfVersionHandler {
  private final EventSourced<Organization> organizations;
  private final List<AnnotationCommandHandlerAdapter<Object>> others;

  /**
   * @param others objects with handlers, one for each command to an organization
   */
  IfVersionHandler(EventSourced<Organization> organizations, List<Object> others) {
    this.organizations = organizations;
    this.others = others.stream().map(AnnotationCommandHandlerAdapter::new).toList();
  }

  @CommandHandler
  Object handle(IfVersion command, CommandMessage<IfVersion> message) throws Exception {
    long before = organizations.version(command.command().organization().raw());
    Object after = carryOut(new GenericCommandMessage<>(command.command(), message.getMetaData()));
    // Only now, so that nobody learns a version who may not send the command (RFC 9110, 13.2.1).
    if (before != command.version()) {
      throw new Rejected(
          ErrorCode.PRECONDITION_FAILED, "the organization has changed since that version");
    }
    return after;
  }

  private Object carryOut(CommandMessage<ToOrganization> command) throws Exception {
    for (AnnotationCommandHandlerAdapter<Object> other : others) {
      if (other.canHandle(command)) {
        return other.handle(command);
      }
    }
    throw new IllegalStateException("nobody carries out " + command.getCommandName());
  }
}
