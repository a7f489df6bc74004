package org.chalet.command.contact.group;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.chalet.command.StateReader;
import org.chalet.command.contact.StoredUid;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.EditCards;
import org.chalet.contact.GroupId;
import org.chalet.contact.PutCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.contact.Categories;
import org.chalet.vcard.contact.GroupCard;
import org.chalet.vcard.contact.NewCard;
import org.jspecify.annotations.Nullable;

/**
 * Changes groups by ordinary edits of cards. A group of many cards is changed a part at a time; to
 * ask again finishes what was broken off.
 */
public final class Groups {
  private static final int AT_ONCE = 200;

  private final Commands commands;
  private final StateReader states;
  private final KnownGroups known;

  public Groups(Commands commands, StateReader states, KnownGroups known) {
    this.commands = commands;
    this.states = states;
    this.known = known;
  }

  /**
   * @param style null for the one that the address book has
   * @throws Rejected GROUP_NEEDS_MEMBERS for a category that nobody would have
   */
  GroupId create(
      AddressBookId book,
      String name,
      GroupId.@Nullable Style style,
      List<ResourceName> members,
      Trail trail) {
    verify(book, trail);
    GroupId.Style written = style == null ? usual(book, members) : style;
    if (written == GroupId.Style.CATEGORY) {
      if (members.isEmpty()) {
        throw new Rejected(
            ErrorCode.GROUP_NEEDS_MEMBERS, "a category is there as long as a contact has it");
      }
      edit(book, members, Categories.add(name), trail);
      return GroupId.ofCategory(name);
    }
    String uid = UUID.randomUUID().toString();
    ResourceName card = new ResourceName(NewCard.nameOf(uid));
    byte[] text = NewCard.of(uid, GroupCard.named(name, uids(book, members)));
    Receipt unused = commands.send(new PutCard(book, card, text, Precondition.NONE), trail);
    return GroupId.ofCard(card.raw());
  }

  private GroupId.Style usual(AddressBookId book, List<ResourceName> members) {
    return members.isEmpty() ? GroupId.Style.CARD : known.style(book);
  }

  /** The group as it is called then: a category is known by its name. */
  GroupId rename(AddressBookId book, GroupId group, String name, Trail trail) {
    verify(book, trail);
    if (group.style() == GroupId.Style.CARD) {
      edit(book, List.of(group.card()), GroupCard.rename(name), trail);
      return group;
    }
    everywhere(book, group, key -> Categories.rename(key, name), trail);
    return GroupId.ofCategory(name);
  }

  void change(
      AddressBookId book,
      GroupId group,
      List<ResourceName> add,
      List<ResourceName> remove,
      Trail trail) {
    verify(book, trail);
    if (group.style() == GroupId.Style.CARD) {
      CardEdit edit = GroupCard.change(uids(book, add), uids(book, remove));
      edit(book, List.of(group.card()), edit, trail);
      return;
    }
    String name = nameOf(book, group);
    edit(book, add, Categories.add(name), trail);
    edit(book, remove, Categories.remove(group.key()), trail);
  }

  /** The contacts stay. */
  void delete(AddressBookId book, GroupId group, Trail trail) {
    verify(book, trail);
    if (group.style() == GroupId.Style.CARD) {
      edit(book, List.of(group.card()), GroupCard.required(), trail);
      Receipt unused = commands.send(new DeleteCard(book, group.card(), Precondition.NONE), trail);
      return;
    }
    everywhere(book, group, Categories::remove, trail);
  }

  /** Whoever may change nothing learns nothing. */
  private void verify(AddressBookId book, Trail trail) {
    Receipt unused = commands.send(new EditCards(book, List.of()), trail);
  }

  private String nameOf(AddressBookId book, GroupId group) {
    return known
        .category(book, group.key())
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_GROUP, "nobody is in such a group"));
  }

  private void everywhere(
      AddressBookId book, GroupId group, Function<String, CardEdit> as, Trail trail) {
    List<ResourceName> cards = known.inCategory(book, group.key());
    if (cards.isEmpty()) {
      throw new Rejected(ErrorCode.UNKNOWN_GROUP, "nobody is in such a group");
    }
    edit(book, cards, as.apply(group.key()), trail);
  }

  private void edit(AddressBookId book, List<ResourceName> cards, CardEdit edit, Trail trail) {
    for (int from = 0; from < cards.size(); from += AT_ONCE) {
      List<EditCards.Change> some =
          cards.subList(from, Math.min(cards.size(), from + AT_ONCE)).stream()
              .map(name -> new EditCards.Change(name, edit, Precondition.NONE))
              .toList();
      Receipt unused = commands.send(new EditCards(book, some), trail);
    }
  }

  private List<String> uids(AddressBookId book, List<ResourceName> cards) {
    return cards.stream().map(name -> uid(book, name)).toList();
  }

  private String uid(AddressBookId book, ResourceName name) {
    return states
        .read(ObjectId.ofCard(book, name.raw()), StoredUid.EVOLUTION)
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is no contact " + name.raw()))
        .uid();
  }
}
