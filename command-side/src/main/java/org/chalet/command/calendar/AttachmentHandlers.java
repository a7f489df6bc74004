package org.chalet.command.calendar;

import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.AttachmentFile;
import org.chalet.calendar.AttachmentStored;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PrepareAttachment;
import org.chalet.calendar.RemoveAttachment;
import org.chalet.calendar.ReplaceAttachment;
import org.chalet.command.Aggregates;
import org.chalet.command.EventSourced;
import org.chalet.command.Evolution;
import org.chalet.command.collection.Room;
import org.chalet.icalendar.Attachments;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/** Brings files to calendar objects; each file has a stream of its own, of one event. */
public final class AttachmentHandlers {
  /** The type of its streams. */
  static final String TYPE = "attachment";

  /** Whether there is one of that managed id. */
  static final Evolution<Boolean> KNOWN = (known, event) -> true;

  private final Aggregates<CalendarObject> objects;
  private final EventSourced<Boolean> attachments;
  private final OpenCalendars calendars;
  private final Scheduling scheduling;
  private final Room room;

  AttachmentHandlers(
      Aggregates<CalendarObject> objects,
      EventSourced<Boolean> attachments,
      OpenCalendars calendars,
      Scheduling scheduling,
      Room room) {
    this.objects = objects;
    this.attachments = attachments;
    this.calendars = calendars;
    this.scheduling = scheduling;
    this.room = room;
  }

  @CommandHandler
  AccountId handle(PrepareAttachment command, @MetaDataValue("trail") Trail trail) {
    return new AccountId(
        calendars.writable(command.calendar(), PrepareAttachment.class, trail).owner());
  }

  @CommandHandler
  ObjectStored handle(AddAttachment command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar = calendars.writable(command.calendar(), AddAttachment.class, trail);
    Property attached = attached(command.file());
    ObjectStored stored =
        edit(
            command.calendar(),
            command.name(),
            command.precondition(),
            text -> limited(Attachments.add(text, command.instances(), attached)));
    store(command.calendar(), calendar.owner(), command.name(), command.file());
    return stored;
  }

  @CommandHandler
  ObjectStored handle(ReplaceAttachment command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar = calendars.writable(command.calendar(), ReplaceAttachment.class, trail);
    Property attached = attached(command.file());
    ObjectStored stored =
        edit(
            command.calendar(),
            command.name(),
            command.precondition(),
            text -> Attachments.replace(text, command.former(), attached));
    store(command.calendar(), calendar.owner(), command.name(), command.file());
    return stored;
  }

  @CommandHandler
  ObjectStored handle(RemoveAttachment command, @MetaDataValue("trail") Trail trail) {
    calendars.writable(command.calendar(), RemoveAttachment.class, trail);
    return edit(
        command.calendar(),
        command.name(),
        command.precondition(),
        text -> Attachments.remove(text, command.instances(), command.attachment()));
  }

  private ObjectStored edit(
      CalendarId calendar,
      ResourceName name,
      Precondition precondition,
      UnaryOperator<Component> change) {
    return objects.ask(
        ObjectId.ofCalendarObject(calendar, name.raw()),
        object -> object.edit(precondition, change, scheduling));
  }

  private static Component limited(Component changed) {
    AttachmentRules.verifyNumber(Attachments.ids(changed).size());
    return changed;
  }

  private static Property attached(AttachmentFile file) {
    if (file.content().size() > CalendarLimits.ATTACHMENT) {
      throw new Rejected(
          ErrorCode.ATTACHMENT_TOO_LARGE,
          "a file has at most " + CalendarLimits.ATTACHMENT + " octets");
    }
    return Attachments.property(
        file.id(), file.content().type(), file.content().size(), file.name(), file.url());
  }

  private void store(CalendarId calendar, String owner, ResourceName name, AttachmentFile file) {
    room.require(owner, Room.Kind.CALENDARS, file.content().size());
    attachments.decide(
        AttachmentStored.stream(file.id()),
        known -> {
          if (known) {
            throw new Rejected(ErrorCode.INVALID_MANAGED_ID, "another file has this id");
          }
          return List.of(
              new AttachmentStored(
                  calendar.raw(),
                  owner,
                  file.id(),
                  name.raw(),
                  file.content().address(),
                  file.content().size(),
                  file.content().type(),
                  file.name()));
        });
  }
}
