package org.chalet.query.dashboard;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/**
 * The view of figures. Its kinds are named in the order in which they are stored, and sums come
 * before what they are sums of: where a batch is broken off and comes again, a sum that was stored
 * knows by its position that it is right already, and one that was not still finds what it has to
 * add to.
 */
final class DashboardSchema {
  /**
   * An organization on one day.
   *
   * @param day days since 1970, UTC
   */
  record OrganizationDay(String organization, long day, Figures figures) {
    static String id(String organization, long day) {
      return organization + '/' + day;
    }
  }

  /** An organization as it is. */
  record OrganizationNow(String organization, Figures figures) {}

  /**
   * What a person did in an organization on one day.
   *
   * @param command the last one
   */
  record PersonDay(
      String organization, String account, long day, long commands, long events, String command) {
    static String id(String organization, String account, long day) {
      return organization + '/' + account + '/' + day;
    }
  }

  /**
   * An invitation that was neither accepted nor withdrawn.
   *
   * @param expires seconds since 1970 UTC
   */
  record Invitation(String organization, String invitation, long expires) {}

  /**
   * A calendar, an address book or a drive.
   *
   * @param counts whether it is there; what was deleted may come back
   */
  record Container(String id, String owner, String product, long bytes, boolean counts) {
    Container with(long now) {
      return new Container(id, owner, product, now, counts);
    }

    Container counting(boolean now) {
      return new Container(id, owner, product, bytes, now);
    }
  }

  /** An object in a container. */
  record Content(String container, String name, long bytes) {
    static String id(String container, String name) {
      return container + '/' + name;
    }
  }

  /** A file that is attached to objects, by its managed id. */
  record AttachedFile(String id, String owner, long bytes) {}

  /** Levels at the end of each day on which they changed. */
  static final Index<OrganizationDay> LEVELS_BY_DAY = byDay();

  static final Kind<OrganizationDay> LEVEL_DAYS =
      new Kind<>("level_days", OrganizationDay.class, List.of(LEVELS_BY_DAY));

  static final Kind<OrganizationNow> LEVELS =
      new Kind<>(
          "levels",
          OrganizationNow.class,
          List.of(
              index("by_organization", Field.text("organization", OrganizationNow::organization))));

  /** What happened on each day. */
  static final Index<OrganizationDay> FLOWS_BY_DAY = byDay();

  static final Kind<OrganizationDay> FLOWS =
      new Kind<>("flows", OrganizationDay.class, List.of(FLOWS_BY_DAY));

  private static final Field<PersonDay> WHERE = Field.text("organization", PersonDay::organization);
  private static final Field<PersonDay> WHEN = Field.number("day", PersonDay::day);

  /** Who did most comes last. */
  static final Index<PersonDay> BUSIEST =
      index("busiest", WHERE, WHEN, Field.number("commands", PersonDay::commands));

  static final Index<PersonDay> BY_PERSON =
      index("by_person", WHERE, Field.text("account", PersonDay::account), WHEN);

  static final Kind<PersonDay> ACTIVITIES =
      new Kind<>("activities", PersonDay.class, List.of(BUSIEST, BY_PERSON));

  static final Kind<Participant> PARTICIPANTS =
      new Kind<>(
          "participants",
          Participant.class,
          List.of(index("by_account", Field.text("account", Participant::account))));

  static final Index<Invitation> BY_EXPIRY =
      index(
          "by_expiry",
          Field.text("organization", Invitation::organization),
          Field.number("expires", Invitation::expires));

  static final Kind<Invitation> INVITATIONS =
      new Kind<>("invitations", Invitation.class, List.of(BY_EXPIRY));

  static final Index<Container> BY_OWNER = index("by_owner", Field.text("owner", Container::owner));

  static final Kind<Container> CONTAINERS =
      new Kind<>("containers", Container.class, List.of(BY_OWNER));

  static final Index<Content> BY_CONTAINER =
      index("by_container", Field.text("container", Content::container));

  static final Kind<Content> CONTENTS =
      new Kind<>("contents", Content.class, List.of(BY_CONTAINER));

  static final Index<AttachedFile> FILES_OF =
      index("of_owner", Field.text("owner", AttachedFile::owner));

  static final Kind<AttachedFile> FILES =
      new Kind<>("files", AttachedFile.class, List.of(FILES_OF));

  static final ViewSchema SCHEMA =
      new ViewSchema(
          "dashboard",
          4,
          List.of(
              LEVEL_DAYS,
              LEVELS,
              FLOWS,
              ACTIVITIES,
              PARTICIPANTS,
              INVITATIONS,
              CONTAINERS,
              CONTENTS,
              FILES));

  private DashboardSchema() {}

  private static Index<OrganizationDay> byDay() {
    return index(
        "by_day",
        Field.text("organization", OrganizationDay::organization),
        Field.number("day", OrganizationDay::day));
  }

  @SafeVarargs
  private static <D> Index<D> index(String name, Field<D>... keys) {
    return new Index<>(name, List.of(keys), List.of(), false);
  }
}
