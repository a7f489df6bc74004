package org.chalet.policy;

import static org.chalet.policy.Audience.ANYBODY;
import static org.chalet.policy.Audience.EDITORS;
import static org.chalet.policy.Audience.INTERNALS;
import static org.chalet.policy.Audience.MANAGERS;
import static org.chalet.policy.Audience.MEMBERS;
import static org.chalet.policy.Audience.OWNER;
import static org.chalet.policy.Audience.READERS;
import static org.chalet.policy.Audience.SHARERS;
import static org.chalet.policy.Audience.SIGNED_IN;

import java.util.HashMap;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;

/**
 * Who may ask what, by the operation's name in the API description. What an answer leaves out for
 * some roles, as for externals, is said where it is answered.
 */
public final class QueryPolicy {
  private static final Map<String, Permission> PERMISSIONS = new HashMap<>();

  static {
    permit(
        ANYBODY,
        ErrorCode.FORBIDDEN,
        "showInvitation",
        "getInvitationLogo",
        "getGuestFile",
        "getPublicCalendar");
    permit(
        SIGNED_IN,
        ErrorCode.FORBIDDEN,
        "getMe",
        "getPicture",
        "getOwnSessions",
        "getTwoFactor",
        "getAgenda",
        "getWebhooks",
        "getWebhook",
        "getWebhookCalls",
        "getOrganizations",
        "getProductKinds",
        "getMyInvitations");
    permit(SIGNED_IN, ErrorCode.FORBIDDEN, "getGuard", "getMassChanges");
    permit(
        SIGNED_IN,
        ErrorCode.FORBIDDEN,
        "getMyActivity",
        "getMyActivityClients",
        "getMyTimeline",
        "exportMyTimeline",
        "getUndos",
        "getUndo");
    permit(
        OWNER,
        ErrorCode.FORBIDDEN,
        "getAccountDeletion",
        "getAppPasswords",
        "printCalendars",
        "getCalendars",
        "getCalendarsAsOf",
        "getDeletedCalendars",
        "getSubscription",
        "getCalendarTimeline",
        "getAddressBooks",
        "getAddressBooksAsOf",
        "getDeletedAddressBooks",
        "getAddressBookTimeline",
        "getDrive",
        "getTrash",
        "getFileVersions",
        "getFileVersion");
    permit(
        EDITORS,
        ErrorCode.FORBIDDEN,
        "getDuplicates",
        "compareCards",
        "getHiddenDuplicates",
        "getMerges");
    permit(
        READERS,
        ErrorCode.FORBIDDEN,
        "getCalendar",
        "getCalendarObjects",
        "getCalendarObject",
        "getCalendarObjectAsStored",
        "exportCalendar",
        "exportCalendarAsOf",
        "getCalendarEvents",
        "getEvent",
        "getTasks",
        "getTaskTree",
        "getTask",
        "getCalendarAsOf",
        "getCalendarObjectsAsOf",
        "getCalendarObjectAsOf",
        "getCalendarTrash",
        "getDeletedCalendarObject",
        "getAddressBook",
        "getCards",
        "getCard",
        "getCardAsStored",
        "getContact",
        "getContactPhoto",
        "exportContacts",
        "getGroups",
        "getAddressBookAsOf",
        "getCardsAsOf",
        "getCardAsOf",
        "getAddressBookTrash",
        "getDeletedCard",
        "getCalendarObjectTimeline",
        "getCalendarObjectVersion",
        "compareCalendarObjectVersions",
        "getCardTimeline",
        "getCardVersion",
        "compareCardVersions",
        "getCalendarRestorePoints",
        "getAddressBookRestorePoints");
    permit(
        SHARERS,
        ErrorCode.FORBIDDEN,
        "getCalendarShares",
        "getCalendarAccessAsOf",
        "getAddressBookAccessAsOf",
        "getPublicLink",
        "getAddressBookShares",
        "getShareOffers");
    permit(
        SIGNED_IN,
        ErrorCode.FORBIDDEN,
        "getContacts",
        "exportCalendars",
        "getCalendarImports",
        "getCalendarImport",
        "getCalendarImportRefusals",
        "getContactImports",
        "getContactImport",
        "getContactImportRefusals",
        "getCollectionRestores",
        "getCollectionRestore",
        "getCollectionRestoreRefusals",
        "getSharedCalendars",
        "getAttachedFile",
        "getEvents",
        "getCalendarSettings",
        "getHolidayRegions",
        "getBirthdays",
        "getDueReminders",
        "streamReminders",
        "getAttendeeSuggestions",
        "findFreeSlots",
        "getSharedAddressBooks",
        "getSuggestedCalendars",
        "getMyShareOffers",
        "search");
    permit(
        MEMBERS,
        ErrorCode.FORBIDDEN,
        "getOrganization",
        "getLeaving",
        "getLogo",
        "getContactPreferences",
        "getUsers",
        "getUser");
    permit(
        MANAGERS,
        ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
        "getInvitations",
        "getHandOvers",
        "getImports",
        "getImport",
        "getImportRefusals");
    permit(
        MEMBERS,
        ErrorCode.FORBIDDEN,
        "getProducts",
        "getProduct",
        "getGrants",
        "getUserAccess",
        "getUserAccessToProduct",
        "getTeams",
        "getTeam",
        "getTeamMembers",
        "getUserTeams");
    permit(MANAGERS, ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR, "getProductHolders");
    permit(MANAGERS, ErrorCode.FORBIDDEN, "exportOrganizationTimeline", "getOrganizationReads");
    permit(SIGNED_IN, ErrorCode.FORBIDDEN, "getLatestLogHead", "getLogConsistency", "getMyReads");
    permit(
        MANAGERS,
        ErrorCode.FORBIDDEN,
        "getOrganizationTimeline",
        "getUserTimeline",
        "getTeamTimeline",
        "getProductTimeline",
        "getRoomTimeline",
        "getOrganizationAsOf",
        "getUsersAsOf",
        "getInvitationsAsOf",
        "getProductsAsOf",
        "getTeamsAsOf",
        "getTeamMembersAsOf",
        "getGrantsAsOf",
        "getRoomsAsOf");
    permit(
        INTERNALS, ErrorCode.FORBIDDEN, "getDirectory", "getDirectoryCard", "getRooms", "getRoom");
    permit(
        MANAGERS,
        ErrorCode.FORBIDDEN,
        "getLegalHolds",
        "getDashboard",
        "getMembersByDay",
        "getAppPasswordsByDay",
        "getLoginsByDay",
        "getActivityByDay",
        "getInvitationsByDay",
        "getBusiestMembers",
        "getMemberActivity");
  }

  private QueryPolicy() {}

  /**
   * @throws IllegalStateException for a query that nobody has thought about: it is refused to all
   */
  public static Permission of(String operation) {
    Permission permission = PERMISSIONS.get(operation);
    if (permission == null) {
      throw new IllegalStateException("the policy says nothing about " + operation);
    }
    return permission;
  }

  /** Whether the operation is a query, by whatever method it is asked. */
  public static boolean knows(String operation) {
    return PERMISSIONS.containsKey(operation);
  }

  private static void permit(Audience audience, ErrorCode refusal, String... operations) {
    for (String operation : operations) {
      if (PERMISSIONS.put(operation, new Permission(audience, refusal)) != null) {
        throw new IllegalStateException("the policy says two things about " + operation);
      }
    }
  }
}
