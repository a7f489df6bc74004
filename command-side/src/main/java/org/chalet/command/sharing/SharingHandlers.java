package org.chalet.command.sharing;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.EventSourced;
import org.chalet.command.calendar.Calendar;
import org.chalet.command.collection.OnlyOwners;
import org.chalet.command.collection.SharedCollections;
import org.chalet.command.collection.SharedCollections.Sent;
import org.chalet.command.contact.AddressBook;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionId;
import org.chalet.sharing.DismissNotification;
import org.chalet.sharing.EndShares;
import org.chalet.sharing.NotificationDismissed;
import org.chalet.sharing.ReplaceShares;

/** Brings commands about shares to the collections that have them. */
public final class SharingHandlers {
  private final SharedCollections<Calendar> calendars;
  private final SharedCollections<AddressBook> books;
  private final EventSourced<Boolean> notifications;

  SharingHandlers(
      SharedCollections<Calendar> calendars,
      SharedCollections<AddressBook> books,
      EventSourced<Boolean> notifications) {
    this.calendars = calendars;
    this.books = books;
    this.notifications = notifications;
  }

  @CommandHandler
  void handle(ReplaceShares command, @MetaDataValue("trail") Trail trail) {
    Sent sent = sent(command.collection(), command, trail);
    of(command.collection()).replace(sent, command.shares());
  }

  @CommandHandler
  void handle(EndShares command, @MetaDataValue("trail") Trail trail) {
    Sent sent = sent(command.collection(), command, trail);
    of(command.collection()).end(sent, command.through(), command.grantee());
  }

  @CommandHandler
  void handle(DismissNotification command, @MetaDataValue("trail") Trail trail) {
    String account = command.account().raw();
    new OnlyOwners(account, trail.actor()).verify();
    NotificationDismissed dismissed =
        new NotificationDismissed(account, command.notification().raw());
    notifications.decide(
        "notifications:" + command.account().local(), nothing -> List.of(dismissed));
  }

  private SharedCollections<?> of(CollectionId collection) {
    return collection.isCalendar() ? calendars : books;
  }

  private static Sent sent(CollectionId collection, Command command, Trail trail) {
    return Sent.of(collection.raw(), command, trail);
  }
}
