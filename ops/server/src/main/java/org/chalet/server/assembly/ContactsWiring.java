package org.chalet.server.assembly;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.command.CommandSide;
import org.chalet.command.StateReader;
import org.chalet.command.contact.group.GroupEndpoint;
import org.chalet.command.contact.group.Groups;
import org.chalet.command.contact.group.KnownGroups;
import org.chalet.command.contact.imports.CardImports;
import org.chalet.command.contact.imports.ImportEndpoint;
import org.chalet.command.contact.person.ChangeContactEndpoint;
import org.chalet.command.contact.person.CreateContactEndpoint;
import org.chalet.command.contact.person.FavouriteEndpoint;
import org.chalet.command.contact.person.PhotoEndpoint;
import org.chalet.command.contact.transfer.TransferEndpoint;
import org.chalet.contact.GroupId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.person.ContactLists;
import org.chalet.query.contact.person.ContactProjection;
import org.chalet.query.contact.person.ContactReads;
import org.chalet.query.contact.person.ExportReads;
import org.chalet.query.contact.person.ReadableBooks;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.security.WatchedVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Contacts field by field, their groups, and the ways in and out of address books. */
@Configuration(proxyBeanMethods = false)
@Import({
  ChangeContactEndpoint.class,
  CreateContactEndpoint.class,
  FavouriteEndpoint.class,
  GroupEndpoint.class,
  ImportEndpoint.class,
  PhotoEndpoint.class,
  TransferEndpoint.class
})
public class ContactsWiring {
  static final Projection CONTACTS = new ContactProjection();

  @Bean
  ContactLists contactLists(Views views) {
    return new ContactLists(QueryWiring.live(views, CONTACTS));
  }

  @Bean
  ReadableBooks readableBooks(AddressBookViews books, Sharing sharing) {
    return new ReadableBooks(books, sharing);
  }

  @Bean
  ContactReads contactReads(ContactLists lists, ReadableBooks books) {
    return new ContactReads(lists, books);
  }

  @Bean
  ExportReads exportReads(ContactLists lists, ReadableBooks books) {
    return new ExportReads(lists, books);
  }

  @Bean
  KnownGroups knownGroups(ContactLists lists) {
    return new GroupsInViews(lists);
  }

  @Bean
  Groups groups(CommandSide commands, StateReader states, KnownGroups known) {
    return new Groups(commands, states, known);
  }

  @Bean
  CardImports cardImports(CommandSide commands, WatchedVault vault, Storage storage, Clock clock) {
    return new CardImports(commands, vault, storage.leases(), clock);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> importingCards(CardImports imports) {
    return ready -> imports.start();
  }

  /** What the command side asks of groups. */
  private record GroupsInViews(ContactLists lists) implements KnownGroups {
    @Override
    public List<ResourceName> inCategory(AddressBookId book, String key) {
      List<ResourceName> cards = new ArrayList<>();
      lists
          .members(book.raw(), new GroupId(GroupId.Style.CATEGORY, key))
          .forEachRemaining(name -> cards.add(new ResourceName(name)));
      return cards;
    }

    @Override
    public Optional<String> category(AddressBookId book, String key) {
      GroupId group = new GroupId(GroupId.Style.CATEGORY, key);
      return inCategory(book, key).isEmpty() ? Optional.empty() : lists.name(book.raw(), group);
    }

    @Override
    public GroupId.Style style(AddressBookId book) {
      List<ContactLists.Group> groups = lists.groups(book.raw());
      boolean cards =
          groups.isEmpty()
              || groups.stream()
                  .anyMatch(group -> GroupId.of(group.id()).style() == GroupId.Style.CARD);
      return cards ? GroupId.Style.CARD : GroupId.Style.CATEGORY;
    }
  }
}
