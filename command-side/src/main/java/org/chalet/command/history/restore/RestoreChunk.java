package org.chalet.command.history.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chalet.calendar.RestoreCalendarObjects;
import org.chalet.command.Retrying;
import org.chalet.command.imports.Halving;
import org.chalet.command.imports.ImportWork.Worked;
import org.chalet.contact.RestoreCards;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionDifference.Item;
import org.chalet.kernel.value.FormerObject;
import org.chalet.kernel.value.ObjectsRestored;

/** Objects that are restored together. */
final class RestoreChunk {
  /** What stops it: nothing of it can be stored any more. */
  private static final Set<ErrorCode> STOPS =
      Set.of(
          ErrorCode.FORBIDDEN,
          ErrorCode.UNKNOWN_COLLECTION,
          ErrorCode.COLLECTION_FROZEN,
          ErrorCode.SUBSCRIPTION_READ_ONLY,
          ErrorCode.QUOTA_EXCEEDED);

  private final Commands commands;
  private final CollectionRestore of;
  private final Trail trail;
  private final List<RestoreRefusal> refusals = new ArrayList<>();
  private ObjectsRestored done = ObjectsRestored.NONE;

  RestoreChunk(Commands commands, CollectionRestore of) {
    this.commands = commands;
    this.of = of;
    // One restore is one cause, by which it is found in the history.
    this.trail =
        new Trail(of.by(), Client.SYSTEM, UUID.randomUUID().toString(), "restore " + of.id(), null);
  }

  Worked<CollectionRestore, RestoreRefusal> work(List<Item> items) {
    Halving<Item> halving =
        new Halving<>(
            STOPS,
            this::send,
            (item, rejected) ->
                refusals.add(
                    new RestoreRefusal(item.name(), rejected.code().token(), rejected.detail())));
    halving.send(items);
    return new Worked<>(of.worked(done, refusals.size()), refusals, halving.stop());
  }

  private void send(List<Item> items) {
    Command command = command(of, items.stream().map(Item::former).toList());
    Retrying.run(() -> done = done.and(commands.send(command, trail).as(ObjectsRestored.class)));
  }

  static Command command(CollectionRestore of, List<FormerObject> objects) {
    return of.isCalendar()
        ? new RestoreCalendarObjects(new CalendarId(of.collection()), objects, of.tells())
        : new RestoreCards(new AddressBookId(of.collection()), objects);
  }
}
