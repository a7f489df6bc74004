package org.chalet.kernel.rule;

import org.jspecify.annotations.Nullable;

/**
 * Every refusal that Chalet knows: a stable token, the HTTP status that REST and DAV answer with,
 * and, where an RFC names one, the DAV precondition element as {@code {namespace}local}.
 */
public enum ErrorCode {
  // The request itself
  MALFORMED("malformed", 400),
  INVALID_VALUE("invalid-value", 400),
  UNKNOWN_FIELD("unknown-field", 400),
  NOT_SIGNED_IN("not-signed-in", 401),
  WRONG_CREDENTIALS("wrong-credentials", 401),
  FORBIDDEN("forbidden", 403, "{DAV:}need-privileges"),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  PRECONDITION_FAILED("precondition-failed", 412),
  TOO_LARGE("too-large", 413),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  PRECONDITION_REQUIRED("precondition-required", 428),
  TOO_MANY_REQUESTS("too-many-requests", 429),
  CONCURRENT_CHANGE("concurrent-change", 409),
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
  IDEMPOTENCY_KEY_IN_USE("idempotency-key-in-use", 409),
  STORAGE_UNAVAILABLE("storage-unavailable", 503),
  INTERNAL("internal", 500),

  // Identity
  LOGIN_TAKEN("login-taken", 409),
  ACCOUNT_ID_TAKEN("account-id-taken", 409),
  WEAK_PASSWORD("weak-password", 422),
  REGISTRATION_CLOSED("registration-closed", 403),
  LINK_NOT_VALID("link-not-valid", 410),
  WRONG_PASSWORD("wrong-password", 403),
  PICTURE_NOT_READABLE("picture-not-readable", 422),
  RECOVERY_ADDRESS_IS_LOGIN("recovery-address-is-login", 422),
  UNKNOWN_APP_PASSWORD("unknown-app-password", 404),
  UNKNOWN_SESSION("unknown-session", 404),
  UNKNOWN_WEBHOOK("unknown-webhook", 404),
  TOO_MANY_WEBHOOKS("too-many-webhooks", 409),
  SECOND_FACTOR_REQUIRED("second-factor-required", 401),
  WRONG_SECOND_FACTOR("wrong-second-factor", 401),
  TWO_FACTOR_ON("two-factor-on", 409),
  TWO_FACTOR_OFF("two-factor-off", 409),
  NO_TWO_FACTOR_ENROLMENT("no-two-factor-enrolment", 409),
  DELETION_NOT_REQUESTED("deletion-not-requested", 409),
  DELETION_NOT_DUE("deletion-not-due", 409),
  UNDER_LEGAL_HOLD("under-legal-hold", 409),

  // Organization
  UNKNOWN_ORGANIZATION("unknown-organization", 404),
  NOT_A_MEMBER("not-a-member", 404),
  ALREADY_A_MEMBER("already-a-member", 409),
  LAST_LEGAL_REPRESENTATIVE("last-legal-representative", 409),
  ONLY_LEGAL_REPRESENTATIVE_APPOINTS("only-legal-representative-appoints", 403),
  ONLY_USERS_ARE_APPOINTED("only-users-are-appointed", 422),
  MANAGING_USERS_NEEDS_ADMINISTRATOR("managing-users-needs-administrator", 403),
  EXTERNAL_CANNOT_REPRESENT("external-cannot-represent", 422),
  INVITATION_NOT_VALID("invitation-not-valid", 410),
  CONFIRMATION_MISMATCH("confirmation-mismatch", 422),
  NOT_HOME_ORGANIZATION("not-home-organization", 403),
  RECEIVER_NOT_ELIGIBLE("receiver-not-eligible", 422),
  UNKNOWN_HAND_OVER("unknown-hand-over", 404),
  HAND_OVER_RUNNING("hand-over-running", 409),
  HAND_OVER_HAS_RECEIVER("hand-over-has-receiver", 409),
  NO_LONGER_RECLAIMABLE("no-longer-reclaimable", 409),
  NEEDS_INVITATION("needs-invitation", 409),
  ALREADY_INVITED("already-invited", 409),
  BILLING_REMINDERS_STAY("billing-reminders-stay", 409),
  NO_BILLING_FOR_EXTERNALS("no-billing-for-externals", 422),
  ACCOUNTING_IS_FOR_COLLABORATORS("accounting-is-for-collaborators", 422),
  STILL_A_KSUITE_USER("still-a-ksuite-user", 409),
  LOGIN_IN_MAIL_SERVICE("login-in-mail-service", 409),
  ORGANIZATION_HAS_USERS("organization-has-users", 409),
  ORGANIZATION_HAS_PRODUCTS("organization-has-products", 409),
  UNKNOWN_IMPORT("unknown-import", 404),
  IMPORT_RUNNING("import-running", 409),
  DUPLICATE_LINE("duplicate-line", 409),
  UNSUPPORTED_IMAGE("unsupported-image", 415),
  TOO_MANY_ORGANIZATIONS("too-many-organizations", 409),
  TOO_MANY_INVITATIONS("too-many-invitations", 409),
  UNKNOWN_LEGAL_HOLD("unknown-legal-hold", 404),
  LEGAL_HOLD_EXISTS("legal-hold-exists", 409),
  LEGAL_HOLD_NOT_ASKED("legal-hold-not-asked", 409),
  LEGAL_HOLD_NEEDS_TWO("legal-hold-needs-two", 403),
  TOO_MANY_LEGAL_HOLDS("too-many-legal-holds", 409),

  // Products and teams
  UNKNOWN_PRODUCT("unknown-product", 404),
  MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR("managing-products-needs-administrator", 403),
  ONE_OF_THIS_KIND("one-of-this-kind", 409),
  RIGHT_NOT_OF_KIND("right-not-of-kind", 422),
  PRODUCT_BLOCKED("product-blocked", 409),
  PRODUCT_CANNOT_MOVE("product-cannot-move", 422),
  TRANSFER_NOT_VALID("transfer-not-valid", 410),
  TERMS_NOT_ACCEPTED("terms-not-accepted", 422),
  UNKNOWN_TEAM("unknown-team", 404),
  TEAM_NAME_TAKEN("team-name-taken", 409),
  NOT_IN_TEAM("not-in-team", 422),
  TOO_MANY_PRODUCTS("too-many-products", 409),
  TOO_MANY_TEAMS("too-many-teams", 409),

  // Rooms
  UNKNOWN_ROOM("unknown-room", 404),
  ROOM_NAME_TAKEN("room-name-taken", 409),
  TOO_MANY_ROOMS("too-many-rooms", 409),
  ROOM_RETIRED("room-retired", 409),
  ROOM_TAKEN("room-taken", 409),
  ROOM_BOOKED_TOO_FAR("room-booked-too-far", 422),

  // Calendars and contacts
  UNKNOWN_COLLECTION("unknown-collection", 404),
  UNKNOWN_OBJECT("unknown-object", 404),
  UNKNOWN_REMINDER("unknown-reminder", 404),
  COLLECTION_EXISTS("collection-exists", 405, "{DAV:}resource-must-be-null"),
  DEFAULT_COLLECTION_STAYS("default-collection-stays", 403),
  COLLECTION_FROZEN("collection-frozen", 403, "{DAV:}need-privileges"),
  HELD_UNTIL_CONFIRMED("held-until-confirmed", 403, "{DAV:}need-privileges"),
  SUBSCRIPTION_READ_ONLY("subscription-read-only", 403, "{DAV:}need-privileges"),
  PRIVATE_ADDRESS("private-address", 403),
  CALENDAR_NOT_FETCHED("calendar-not-fetched", 422),
  UNKNOWN_PUBLIC_LINK("unknown-public-link", 404),
  UNKNOWN_SHARE("unknown-share", 404),
  UNKNOWN_SHARE_OFFER("unknown-share-offer", 404),
  CANNOT_SHARE_WITH("cannot-share-with", 422),
  TOO_MANY_SHARES("too-many-shares", 422),
  UNSUPPORTED_CALENDAR_DATA(
      "unsupported-calendar-data", 415, "{urn:ietf:params:xml:ns:caldav}supported-calendar-data"),
  INVALID_CALENDAR_DATA(
      "invalid-calendar-data", 403, "{urn:ietf:params:xml:ns:caldav}valid-calendar-data"),
  INVALID_CALENDAR_OBJECT(
      "invalid-calendar-object",
      403,
      "{urn:ietf:params:xml:ns:caldav}valid-calendar-object-resource"),
  UNSUPPORTED_COMPONENT(
      "unsupported-component", 403, "{urn:ietf:params:xml:ns:caldav}supported-calendar-component"),
  CALENDAR_UID_TAKEN("calendar-uid-taken", 409, "{urn:ietf:params:xml:ns:caldav}no-uid-conflict"),
  CALENDAR_OBJECT_TOO_LARGE(
      "calendar-object-too-large", 413, "{urn:ietf:params:xml:ns:caldav}max-resource-size"),
  DATE_TOO_EARLY("date-too-early", 403, "{urn:ietf:params:xml:ns:caldav}min-date-time"),
  DATE_TOO_LATE("date-too-late", 403, "{urn:ietf:params:xml:ns:caldav}max-date-time"),
  TOO_MANY_ATTENDEES(
      "too-many-attendees", 403, "{urn:ietf:params:xml:ns:caldav}max-attendees-per-instance"),
  UNKNOWN_TIME_ZONE("unknown-time-zone", 403, "{urn:ietf:params:xml:ns:caldav}valid-timezone"),
  TOO_MANY_INSTANCES("too-many-instances", 403, "{urn:ietf:params:xml:ns:caldav}max-instances"),
  UNIQUE_SCHEDULING_OBJECT(
      "unique-scheduling-object",
      409,
      "{urn:ietf:params:xml:ns:caldav}unique-scheduling-object-resource"),
  DIFFERENT_ORGANIZERS(
      "different-organizers",
      403,
      "{urn:ietf:params:xml:ns:caldav}same-organizer-in-all-components"),
  ORGANIZER_CHANGE_NOT_ALLOWED(
      "organizer-change-not-allowed",
      403,
      "{urn:ietf:params:xml:ns:caldav}allowed-organizer-scheduling-object-change"),
  ATTENDEE_CHANGE_NOT_ALLOWED(
      "attendee-change-not-allowed",
      403,
      "{urn:ietf:params:xml:ns:caldav}allowed-attendee-scheduling-object-change"),
  DEFAULT_CALENDAR_NOT_VALID(
      "default-calendar-not-valid",
      403,
      "{urn:ietf:params:xml:ns:caldav}valid-schedule-default-calendar-URL"),
  DEFAULT_CALENDAR_NEEDED(
      "default-calendar-needed", 403, "{urn:ietf:params:xml:ns:caldav}default-calendar-needed"),
  ONLY_THE_OUTBOX_ASKS(
      "only-the-outbox-asks", 403, "{urn:ietf:params:xml:ns:caldav}supported-collection"),
  INVALID_ITIP_MESSAGE(
      "invalid-itip-message", 403, "{urn:ietf:params:xml:ns:caldav}valid-scheduling-message"),
  ORIGINATOR_NOT_ALLOWED(
      "originator-not-allowed", 403, "{urn:ietf:params:xml:ns:caldav}organizer-allowed"),
  NOT_INVITED("not-invited", 422),
  SERIES_CANNOT_CHANGE("series-cannot-change", 422),
  UNKNOWN_ATTACHMENT("unknown-attachment", 404),
  INVALID_ATTACHMENT_ACTION(
      "invalid-attachment-action", 403, "{urn:ietf:params:xml:ns:caldav}valid-action"),
  INVALID_INSTANCE("invalid-instance", 403, "{urn:ietf:params:xml:ns:caldav}valid-rid"),
  INVALID_MANAGED_ID("invalid-managed-id", 403, "{urn:ietf:params:xml:ns:caldav}valid-managed-id"),
  ATTACHMENT_TOO_LARGE(
      "attachment-too-large", 403, "{urn:ietf:params:xml:ns:caldav}max-attachment-size"),
  INLINE_ATTACHMENT_TOO_LARGE(
      "inline-attachment-too-large", 403, "{urn:ietf:params:xml:ns:caldav}max-attachment-size"),
  TOO_MANY_ATTACHMENTS(
      "too-many-attachments", 403, "{urn:ietf:params:xml:ns:caldav}max-attachments-per-resource"),
  UNKNOWN_SENDER("unknown-sender", 422),
  UNSUPPORTED_ADDRESS_DATA(
      "unsupported-address-data", 415, "{urn:ietf:params:xml:ns:carddav}supported-address-data"),
  INVALID_ADDRESS_DATA(
      "invalid-address-data", 403, "{urn:ietf:params:xml:ns:carddav}valid-address-data"),
  CARD_UID_TAKEN("card-uid-taken", 409, "{urn:ietf:params:xml:ns:carddav}no-uid-conflict"),
  CARD_TOO_LARGE("card-too-large", 413, "{urn:ietf:params:xml:ns:carddav}max-resource-size"),
  CARD_IMAGE_TOO_LARGE(
      "card-image-too-large", 413, "{urn:ietf:params:xml:ns:carddav}max-resource-size"),
  TOO_MANY_FAVOURITES("too-many-favourites", 409),
  UNKNOWN_GROUP("unknown-group", 404),
  GROUP_NEEDS_MEMBERS("group-needs-members", 422),
  MERGE_NEEDS_DUPLICATES("merge-needs-duplicates", 422),
  UNKNOWN_MERGE("unknown-merge", 404),
  UNKNOWN_MASS_CHANGE("unknown-mass-change", 404),
  MERGE_ALREADY_UNDONE("merge-already-undone", 409),
  UNDO_CONFLICTS("undo-conflicts", 409),
  UNDO_RUNNING("undo-running", 409),
  UNKNOWN_UNDO("unknown-undo", 404),
  NOTHING_TO_UNDO("nothing-to-undo", 404),
  NOT_UNDOABLE("not-undoable", 422),
  CARD_WAS_ABSORBED("card-was-absorbed", 409, "{urn:ietf:params:xml:ns:carddav}no-uid-conflict"),
  HIDING_NEEDS_CARDS("hiding-needs-cards", 422),
  UNKNOWN_MARK("unknown-mark", 404),

  // Files
  UNKNOWN_FILE("unknown-file", 404),
  UNKNOWN_VERSION("unknown-version", 404),
  FOLDER_IN_THE_WAY("folder-in-the-way", 405),
  NOT_A_FILE("not-a-file", 422),
  NAME_TAKEN("name-taken", 409),
  NOT_IN_TRASH("not-in-trash", 409),
  NESTED_TOO_DEEPLY("nested-too-deeply", 403),
  INTO_ITSELF("into-itself", 403),
  QUOTA_EXCEEDED("quota-exceeded", 507, "{DAV:}quota-not-exceeded"),

  // DAV
  DESTINATION_NOT_POSSIBLE("destination-not-possible", 403),
  DESTINATION_ELSEWHERE("destination-elsewhere", 502),
  LOCKED("locked", 423, "{DAV:}lock-token-submitted"),
  LOCK_CONFLICT("lock-conflict", 423, "{DAV:}no-conflicting-lock"),
  NOT_THE_LOCK("not-the-lock", 409, "{DAV:}lock-token-matches-request-uri"),
  PARENT_MISSING("parent-missing", 409),
  INVALID_SYNC_TOKEN("invalid-sync-token", 403, "{DAV:}valid-sync-token"),
  UNSUPPORTED_REPORT("unsupported-report", 403, "{DAV:}supported-report"),
  UNSUPPORTED_FILTER("unsupported-filter", 403, "{urn:ietf:params:xml:ns:caldav}supported-filter"),
  UNSUPPORTED_CARD_FILTER(
      "unsupported-card-filter", 403, "{urn:ietf:params:xml:ns:carddav}supported-filter"),
  INVALID_FILTER("invalid-filter", 403, "{urn:ietf:params:xml:ns:caldav}valid-filter"),
  UNSUPPORTED_COLLATION(
      "unsupported-collation", 403, "{urn:ietf:params:xml:ns:caldav}supported-collation"),
  UNSUPPORTED_CARD_COLLATION(
      "unsupported-card-collation", 403, "{urn:ietf:params:xml:ns:carddav}supported-collation"),
  TOO_MANY_MATCHES("too-many-matches", 507, "{DAV:}number-of-matches-within-limits"),
  FINITE_DEPTH("finite-depth", 403, "{DAV:}propfind-finite-depth"),
  GRANT_ONLY("grant-only", 403, "{DAV:}grant-only"),
  NO_INVERT("no-invert", 403, "{DAV:}no-invert"),
  ALLOWED_PRINCIPAL("allowed-principal", 403, "{DAV:}allowed-principal"),
  RECOGNIZED_PRINCIPAL("recognized-principal", 403, "{DAV:}recognized-principal"),
  UNSUPPORTED_PRIVILEGE("unsupported-privilege", 403, "{DAV:}not-supported-privilege"),
  PROTECTED_PROPERTY("protected-property", 403, "{DAV:}cannot-modify-protected-property"),
  INVALID_RESOURCETYPE("invalid-resourcetype", 403, "{DAV:}valid-resourcetype"),
  COLLECTION_LOCATION(
      "collection-location", 403, "{urn:ietf:params:xml:ns:caldav}calendar-collection-location-ok"),
  BOOK_LOCATION(
      "book-location", 403, "{urn:ietf:params:xml:ns:carddav}addressbook-collection-location-ok"),
  INVALID_PUSH_SUBSCRIPTION(
      "invalid-push-subscription", 403, "{https://bitfire.at/webdav-push}invalid-subscription"),
  PUSH_NOT_AVAILABLE(
      "push-not-available", 403, "{https://bitfire.at/webdav-push}push-not-available"),
  TOO_MANY_PUSH_REGISTRATIONS(
      "too-many-push-registrations", 403, "{https://bitfire.at/webdav-push}push-not-available"),
  NO_TRIGGER_SUPPORTED(
      "no-trigger-supported", 403, "{https://bitfire.at/webdav-push}no-trigger-supported"),
  UNKNOWN_PUSH_REGISTRATION("unknown-push-registration", 404),

  // History and replay
  UNKNOWN_POSITION("unknown-position", 404),
  CHANGED_SINCE_PREVIEW("changed-since-preview", 409),
  MOMENT_IN_FUTURE("moment-in-future", 404),
  UNKNOWN_VIEW("unknown-view", 404),
  VIEW_BEING_REBUILT("view-being-rebuilt", 409),
  VIEW_KEPT_ELSEWHERE("view-kept-elsewhere", 409);

  private final String token;
  private final int status;
  private final @Nullable String davElement;

  ErrorCode(String token, int status) {
    this(token, status, null);
  }

  ErrorCode(String token, int status, @Nullable String davElement) {
    this.token = token;
    this.status = status;
    this.davElement = davElement;
  }

  /** The token that clients may rely on, as in {@code urn:chalet:error:<token>}. */
  public String token() {
    return token;
  }

  public int status() {
    return status;
  }

  /** The precondition element in Clark notation, or null where no RFC names one. */
  public @Nullable String davElement() {
    return davElement;
  }
}
