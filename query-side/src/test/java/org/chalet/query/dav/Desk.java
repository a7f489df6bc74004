package org.chalet.query.dav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chalet.calendar.AcceptCalendarShare;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.AttachmentFile;
import org.chalet.calendar.AttachmentStored;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarShareAccepted;
import org.chalet.calendar.CalendarShareDeclined;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RemoveAttachment;
import org.chalet.calendar.ReplaceAttachment;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.calendar.SharedCalendarPropertiesChosen;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.CardStored;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.MoveCard;
import org.chalet.contact.PutCard;
import org.chalet.contentline.Limits;
import org.chalet.icalendar.Attachments;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Property;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.sharing.DismissNotification;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.NotificationDismissed;
import org.chalet.sharing.OfferShare;
import org.chalet.sharing.ReplaceShares;
import org.chalet.sharing.ShareOfferWithdrawn;
import org.chalet.sharing.ShareOffered;
import org.chalet.sharing.WithdrawShareOffer;
import org.chalet.vcard.AddressObject;
import org.jspecify.annotations.Nullable;

/** Carries out what WebDAV asks for, with as few rules as the tests need, and shows it at once. */
final class Desk implements Commands {
  private record Stored(String uid, byte[] text) {}

  static final String HOUSE = "organization:house";

  final List<Trail> trails = new ArrayList<>();
  final List<Command> sent = new ArrayList<>();
  boolean visible = true;

  /** What everybody is told from now on; null where all goes well. */
  @Nullable Rejected refuses;

  private final ViewsByHand views;
  private final Map<String, Stored> objects = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> segments = new HashMap<>();
  private final Map<String, Set<String>> shared = new HashMap<>();

  /** What the owners of subscriptions say of them, which views mix with what publishers say. */
  private final Map<String, CollectionProperties> subscribed = new HashMap<>();

  Desk(ViewsByHand views) {
    this.views = views;
  }

  @Override
  public Receipt send(Command command, Trail trail) {
    trails.add(trail);
    sent.add(command);
    if (refuses != null) {
      throw refuses;
    }
    return switch (command) {
      case CreateCalendar c -> {
        String id = c.calendar().raw();
        String owner = c.owner().raw();
        create(id, owner, c.segment().raw());
        yield done(
            null,
            new CalendarCreated(
                id, owner, c.segment().raw(), c.components(), c.properties(), false));
      }
      case SubscribeCalendar c -> {
        String id = c.calendar().raw();
        String owner = c.owner().raw();
        create(id, owner, c.segment().raw());
        subscribed.put(id, c.properties());
        yield done(
            null,
            new CalendarSubscribed(id, owner, c.segment().raw(), c.url().raw(), c.properties()));
      }
      case ChangeCalendarProperties c -> {
        String id = c.calendar().raw();
        CollectionProperties now = c.change().wanted();
        if (subscribed.containsKey(id)) {
          now = c.change().over(subscribed.get(id));
          subscribed.put(id, now);
        }
        yield done(null, new CalendarPropertiesChanged(id, owner(id), now));
      }
      case DeleteCalendar c ->
          done(
              null,
              new CalendarDeleted(
                  c.calendar().raw(), owner(c.calendar().raw()), segment(c.calendar().raw())));
      case PutCalendarObject c -> put(c);
      case AddAttachment c ->
          attach(
              c.calendar().raw(),
              c.name().raw(),
              c.file(),
              text -> Attachments.add(text, c.instances(), property(c.file())));
      case ReplaceAttachment c ->
          attach(
              c.calendar().raw(),
              c.name().raw(),
              c.file(),
              text -> Attachments.replace(text, c.former(), property(c.file())));
      case RemoveAttachment c ->
          attach(
              c.calendar().raw(),
              c.name().raw(),
              null,
              text -> Attachments.remove(text, c.instances(), c.attachment()));
      case DeleteCalendarObject c -> {
        Stored gone = delete(c.calendar().raw(), c.name().raw(), c.precondition());
        yield done(
            null,
            new CalendarObjectDeleted(
                c.calendar().raw(), owner(c.calendar().raw()), c.name().raw(), gone.uid()));
      }
      case MoveCalendarObject c -> {
        byte[] text = moved(c.calendar().raw(), c.name().raw());
        views.happened(
            new CalendarObjectDeleted(
                c.calendar().raw(), owner(c.calendar().raw()), c.name().raw(), "any"));
        Receipt put =
            put(new PutCalendarObject(c.to(), c.newName(), text, expected(c.overwrite())));
        yield new Receipt(!put.as(ObjectStored.class).created(), put.position(), visible);
      }
      default -> contacts(command);
    };
  }

  private static Property property(AttachmentFile file) {
    return Attachments.property(
        file.id(), file.content().type(), file.content().size(), file.name(), file.url());
  }

  private Receipt attach(
      String calendar,
      String name,
      @Nullable AttachmentFile file,
      UnaryOperator<Component> change) {
    Stored there = java.util.Objects.requireNonNull(objects.get(calendar + '/' + name));
    byte[] text = ICalendars.write(change.apply(ICalendars.parse(there.text())));
    if (file != null) {
      views.happened(
          new AttachmentStored(
              calendar,
              owner(calendar),
              file.id(),
              name,
              file.content().address(),
              file.content().size(),
              file.content().type(),
              file.name()));
    }
    return put(
        new PutCalendarObject(
            new CalendarId(calendar), new ResourceName(name), text, Precondition.NONE));
  }

  private byte[] moved(String collection, String name) {
    return delete(collection, name, Precondition.NONE).text();
  }

  private static Precondition expected(boolean overwrite) {
    return overwrite ? Precondition.NONE : new Precondition(true, false, Set.of(), Set.of());
  }

  private Receipt contacts(Command command) {
    return switch (command) {
      case CreateAddressBook c -> {
        String id = c.addressBook().raw();
        String owner = c.owner().raw();
        create(id, owner, c.segment().raw());
        yield done(
            null, new AddressBookCreated(id, owner, c.segment().raw(), c.properties(), false));
      }
      case ChangeAddressBookProperties c ->
          done(
              null,
              new AddressBookPropertiesChanged(
                  c.addressBook().raw(), owner(c.addressBook().raw()), c.change().wanted()));
      case DeleteAddressBook c -> {
        String id = c.addressBook().raw();
        yield done(null, new AddressBookDeleted(id, owner(id), segment(id)));
      }
      case PutCard c -> put(c);
      case DeleteCard c -> {
        String id = c.addressBook().raw();
        Stored gone = delete(id, c.name().raw(), c.precondition());
        yield done(null, new CardDeleted(id, owner(id), c.name().raw(), gone.uid()));
      }
      case MoveCard c -> {
        byte[] text = moved(c.addressBook().raw(), c.name().raw());
        String book = c.addressBook().raw();
        views.happened(new CardDeleted(book, owner(book), c.name().raw(), "any"));
        Receipt put = put(new PutCard(c.to(), c.newName(), text, expected(c.overwrite())));
        yield new Receipt(!put.as(CardStored.class).created(), put.position(), visible);
      }
      default -> shares(command, trails.getLast().actor());
    };
  }

  /** Everybody in the house may be shared with, nobody else. */
  private Receipt shares(Command command, String actor) {
    return switch (command) {
      case ShareCalendar c -> {
        verifyKnown(c.grantee().raw());
        String id = c.calendar().raw();
        yield done(
            null,
            new CalendarShared(
                id,
                owner(id),
                c.grantee().raw(),
                HOUSE,
                c.level().token(),
                c.words().summary(),
                c.words().commonName()));
      }
      case OfferShare c -> {
        String id = c.collection().raw();
        yield done(
            false,
            new ShareOffered(
                c.offer().raw(),
                owner(id),
                id,
                c.email().raw(),
                c.level().token(),
                actor,
                c.words().summary(),
                c.words().commonName()));
      }
      case WithdrawShareOffer c ->
          done(null, new ShareOfferWithdrawn(c.offer().raw(), "account:anna"));
      case RevokeCalendarShare c -> {
        String id = c.calendar().raw();
        yield done(null, new CalendarShareRevoked(id, owner(id), c.grantee().raw()));
      }
      case ReplaceShares c -> replace(c);
      case AcceptCalendarShare c -> {
        String id = c.calendar().raw();
        yield done(null, new CalendarShareAccepted(id, owner(id), actor));
      }
      case DismissNotification c ->
          done(null, new NotificationDismissed(c.account().raw(), c.notification().raw()));
      case DeclineCalendarShare c -> {
        String id = c.calendar().raw();
        yield done(null, new CalendarShareDeclined(id, owner(id), actor));
      }
      case ChooseSharedCalendarProperties c ->
          done(
              null,
              new SharedCalendarPropertiesChosen(c.calendar().raw(), actor, c.change().wanted()));
      default -> throw new IllegalArgumentException(command.toString());
    };
  }

  private Receipt replace(ReplaceShares command) {
    String id = command.collection().raw();
    Set<String> before = shared.computeIfAbsent(id, any -> new HashSet<>());
    Set<String> wanted =
        command.shares().keySet().stream().map(Grantee::raw).collect(Collectors.toSet());
    wanted.forEach(Desk::verifyKnown);
    long last = 0;
    for (String gone : before.stream().filter(one -> !wanted.contains(one)).toList()) {
      last = views.happened(new CalendarShareRevoked(id, owner(id), gone));
    }
    for (var share : command.shares().entrySet()) {
      String level = share.getValue().token();
      last = views.happened(new CalendarShared(id, owner(id), share.getKey().raw(), HOUSE, level));
    }
    shared.put(id, wanted);
    return new Receipt(null, last, visible);
  }

  private static void verifyKnown(String grantee) {
    if (!grantee.equals("account:bob") && Grantee.isPerson(grantee)) {
      throw new Rejected(ErrorCode.CANNOT_SHARE_WITH, "nobody");
    }
  }

  private Receipt put(PutCalendarObject c) {
    CalendarObject read = CalendarObject.of(c.text(), Limits.OBJECT);
    String id = c.calendar().raw();
    boolean created = store(id, c.name().raw(), read.uid(), c.text(), c.precondition());
    return done(
        new ObjectStored(ETags.of(c.text()), created),
        new CalendarObjectPut(
            id,
            owner(id),
            c.name().raw(),
            read.uid(),
            read.componentName(),
            new String(c.text(), StandardCharsets.UTF_8),
            null,
            c.written()));
  }

  private Receipt put(PutCard c) {
    AddressObject read = AddressObject.of(c.text(), Limits.OBJECT);
    String id = c.addressBook().raw();
    boolean created = store(id, c.name().raw(), read.uid(), c.text(), c.precondition());
    return done(
        new CardStored(ETags.of(c.text()), created),
        new CardPut(
            id,
            owner(id),
            c.name().raw(),
            read.uid(),
            new String(c.text(), StandardCharsets.UTF_8),
            null,
            c.written()));
  }

  /** A collection that came with the account. */
  void knows(String id, String owner) {
    owners.put(id, owner);
  }

  private void create(String id, String owner, String segment) {
    String at = owner + id.substring(0, id.indexOf(':')) + '/' + segment;
    if (segments.containsValue(at)) {
      throw new Rejected(ErrorCode.COLLECTION_EXISTS, "taken");
    }
    owners.put(id, owner);
    segments.put(id, at);
  }

  private String owner(String id) {
    return Optional.ofNullable(owners.get(id)).orElseThrow();
  }

  private String segment(String id) {
    String at = Optional.ofNullable(segments.remove(id)).orElseThrow();
    return at.substring(at.indexOf('/') + 1);
  }

  private boolean store(
      String collection, String name, String uid, byte[] text, Precondition precondition) {
    Stored there = objects.get(collection + '/' + name);
    check(precondition, there);
    boolean taken =
        objects.entrySet().stream()
            .anyMatch(e ->
                e.getKey().startsWith(collection + '/')
                    && !e.getKey().equals(collection + '/' + name)
                    && e.getValue().uid().equals(uid));
    if (taken) {
      throw new Rejected(ErrorCode.CALENDAR_UID_TAKEN, "another object has this UID");
    }
    objects.put(collection + '/' + name, new Stored(uid, text));
    return there == null;
  }

  private Stored delete(String collection, String name, Precondition precondition) {
    Stored there = objects.get(collection + '/' + name);
    if (there == null) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "nothing by this name");
    }
    check(precondition, there);
    objects.remove(collection + '/' + name);
    return there;
  }

  private static void check(Precondition expected, @Nullable Stored there) {
    String etag = there == null ? "" : ETags.of(there.text());
    if (expected.mustNotExist() && there != null
        || expected.mustExist() && there == null
        || !expected.etags().isEmpty() && !expected.etags().contains(etag)
        || expected.notEtags().contains(etag)) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "it is not as you think");
    }
  }

  private Receipt done(@Nullable Object result, Event event) {
    return new Receipt(result, views.happened(event), visible);
  }
}
