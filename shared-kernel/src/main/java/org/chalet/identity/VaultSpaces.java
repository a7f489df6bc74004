package org.chalet.identity;

import java.util.List;

/** Kinds of secrets about accounts in the vault. */
public final class VaultSpaces {
  /** Hashes of account passwords, by account. */
  public static final String PASSWORD = "password";

  /** SHA-256 of app passwords, by {@code <account>/<local part of the app password's id>}. */
  public static final String APP_PASSWORD = "app-password";

  /** {@link LastUse} of app passwords; same ids. */
  public static final String APP_PASSWORD_USED = "app-password-used";

  /** Sessions, by {@code <account>/<session>}. */
  public static final String SESSION = "session";

  /** {@link LastUse} of sessions; same ids. */
  public static final String SESSION_USED = "session-used";

  /** Seeds of authenticator apps that are asked for at sign-in, by account. */
  public static final String TWO_FACTOR = "two-factor";

  /** Seeds that were shown and wait for a first code, by account. */
  public static final String TWO_FACTOR_ENROLMENT = "two-factor-enrolment";

  /** Steps of time whose code was used, by {@code <account>/<step>}. */
  public static final String TWO_FACTOR_STEP = "two-factor-step";

  /** Wrong codes of the last day, by {@code <account>/<near or far>/<letters>}. */
  public static final String TWO_FACTOR_GUESS = "two-factor-guess";

  /** Recovery codes, by {@code <account>/<SHA-256 in hexadecimal digits>}; no value. */
  public static final String RECOVERY_CODE = "recovery-code";

  /**
   * Networks from which logins succeeded, all of it hashed: {@code <login>/<login and network>}.
   */
  public static final String KNOWN_NETWORK = "known-network";

  /** SHA-256 of invitation secrets in hexadecimal digits, by invitation. */
  public static final String INVITATION = "invitation";

  /** Answers given under an idempotency key. */
  public static final String IDEMPOTENCY = "idempotency";

  /** SHA-256 of the code of the setup link. */
  public static final String SETUP = "setup";

  /** Links in mails, by {@code <purpose>/<hash of the subject>/<letters>}. */
  public static final String LINK = "link";

  /** Links that are being used; same ids, no value. */
  public static final String LINK_CLAIM = "link-claim";

  /** Keys of pictures (AES-256), by {@code <account>/<where the sealed picture is kept>}. */
  public static final String PICTURE = "picture";

  /** Keys (AES-256) and sizes of contents of files, by {@code <account>/<where it is kept>}. */
  public static final String FILE_CONTENT = "file-content";

  /** Those of them that are to be destroyed, by {@code <account>/<address>}: since when. */
  public static final String FILE_DOOMED = "file-doomed";

  /** Locks (RFC 4918, 6) on what is an account's, by {@code <account>/<lock>}. */
  public static final String DAV_LOCK = "dav-lock";

  /** Imports of lists of people and how far they came, by {@code <organization>/<import>}. */
  public static final String IMPORT = "import";

  /** The import of an organization that is not over, by organization. */
  public static final String IMPORT_RUNNING = "import-running";

  /** Lines of imports by hundreds, by {@code <organization>/<import>/<hundred>}. */
  public static final String IMPORT_LINES = "import-lines";

  /** Lines that were refused, and why; same ids. */
  public static final String IMPORT_REFUSALS = "import-refusals";

  /** Imports that are to end, by {@code <organization>/<import>}. */
  public static final String IMPORT_CANCELLED = "import-cancelled";

  /** Imports of contacts and how far they came, by {@code <account>/<import>}. */
  public static final String CARD_IMPORT = "card-import";

  /** The import of an account that is being worked on, by account. */
  public static final String CARD_IMPORT_RUNNING = "card-import-running";

  /** Rows of imports by hundreds, by {@code <account>/<import>/<hundred>}. */
  public static final String CARD_IMPORT_ROWS = "card-import-rows";

  /** Rows that were refused, and why; same ids. */
  public static final String CARD_IMPORT_REFUSALS = "card-import-refusals";

  /** Imports that are to end, by {@code <account>/<import>}. */
  public static final String CARD_IMPORT_CANCELLED = "card-import-cancelled";

  /** Imports of calendars and how far they came, by {@code <account>/<import>}. */
  public static final String CALENDAR_IMPORT = "calendar-import";

  /** The import of an account that is being worked on, by account. */
  public static final String CALENDAR_IMPORT_RUNNING = "calendar-import-running";

  /** Objects of imports by parts, by {@code <account>/<import>/<part>}. */
  public static final String CALENDAR_IMPORT_ROWS = "calendar-import-rows";

  /** Objects that were refused, and why; same ids. */
  public static final String CALENDAR_IMPORT_REFUSALS = "calendar-import-refusals";

  /** Imports that are to end, by {@code <account>/<import>}. */
  public static final String CALENDAR_IMPORT_CANCELLED = "calendar-import-cancelled";

  /** Restores of collections and how far they came, by {@code <account>/<restore>}. */
  public static final String RESTORE = "restore";

  /** The restore of an account that is being worked on, by account. */
  public static final String RESTORE_RUNNING = "restore-running";

  /** Objects of restores by parts, by {@code <account>/<restore>/<part>}. */
  public static final String RESTORE_ROWS = "restore-rows";

  /** Objects that were refused, and why; same ids. */
  public static final String RESTORE_REFUSALS = "restore-refusals";

  /** Restores that are to end, by {@code <account>/<restore>}. */
  public static final String RESTORE_CANCELLED = "restore-cancelled";

  /** What people take back and how far that came, by {@code <account>/<undo>}. */
  public static final String UNDO = "undo";

  /** What an account takes back now, by account. */
  public static final String UNDO_RUNNING = "undo-running";

  /** Objects to be put back by hundreds, by {@code <account>/<undo>/<hundred>}. */
  public static final String UNDO_ROWS = "undo-rows";

  /** Objects that were not put back, and why; same ids. */
  public static final String UNDO_REFUSALS = "undo-refusals";

  /** Of those that are to end, by {@code <account>/<undo>}. */
  public static final String UNDO_CANCELLED = "undo-cancelled";

  /** What was taken of quotas, by {@code <hash of what for and for whom>/<slot>}; no value. */
  public static final String QUOTA = "quota";

  /** Meetings whose attendees have answered lately, by {@code <account>/<hash of the UID>}. */
  public static final String ANSWERS = "meeting-answers";

  /** When accounts are to be erased, by {@code <seconds since 1970 UTC, 12 digits>/<account>}. */
  public static final String DELETION = "deletion";

  /** Keys to be destroyed with an account, by {@code <account>/<owner>}. */
  public static final String ERASURE = "erasure";

  /** What there was to destroy when an erasure began, by account. */
  public static final String ERASURE_INVENTORY = "erasure-inventory";

  /** Certificates of erasures, signed, by account. */
  public static final String ERASURE_CERTIFICATE = "erasure-certificate";

  /** The key pair by which certificates are signed. */
  public static final String CERTIFICATE_KEY = "certificate-key";

  /** Who wants to be told of changes, by {@code <account>/<registration>}. */
  public static final String PUSH_REGISTRATION = "push-registration";

  /** The same by what they are told of: {@code <topic>/<account>/<registration>}; no value. */
  public static final String PUSH_TOPIC = "push-topic";

  /**
   * What they are still to be told, by {@code <seconds since 1970 UTC, 12
   * digits>/<account>/<registration>}.
   */
  public static final String PUSH_DUE = "push-due";

  /** Of what they need not be told, by command. */
  public static final String PUSH_SILENCE = "push-silence";

  /** The key pair by which push services know this server. */
  public static final String PUSH_SERVER = "push-server";

  /** Where people want to be told, by {@code <account>/<webhook>}. */
  public static final String WEBHOOK = "webhook";

  /** What they are, or were, to be told there, by {@code <account>/<webhook>/<call>}. */
  public static final String WEBHOOK_CALL = "webhook-call";

  /**
   * Calls to be made, by {@code <seconds since 1970 UTC, 12 digits>/<account>/<webhook>/<call>}; no
   * value.
   */
  public static final String WEBHOOK_DUE = "webhook-due";

  /** What people want to be told of each day, by account. */
  public static final String AGENDA = "agenda";

  /** Days to be told of, by {@code <seconds since 1970 UTC, 12 digits>/<account>}. */
  public static final String AGENDA_DUE = "agenda-due";

  /** The key of the links by which guests read files that are attached to meetings. */
  public static final String GUEST_LINKS = "guest-links";

  /**
   * Objects whose alarms are to be looked at, by {@code <seconds since 1970 UTC, 12
   * digits>/<calendar>/<name>}.
   */
  public static final String REMINDER_NEXT = "reminder-next";

  /** Until when reminders were looked at; one secret. */
  public static final String REMINDER_POSITION = "reminder-position";

  /** Reminders that were handed over, by {@code <account>/<seconds, 12 digits>/<digest>}. */
  public static final String REMINDER_SENT = "reminder-sent";

  /** Reminders to be shown, by {@code <account>/<milliseconds, 13 digits>/<digest>}. */
  public static final String REMINDER_RUNG = "reminder-rung";

  /** The key of the links of published calendars. */
  public static final String CALENDAR_LINKS = "calendar-links";

  /** Those whose secrets have the ids {@code <account>} or {@code <account>/…}, and go with it. */
  public static final List<String> OF_ACCOUNTS =
      List.of(
          PASSWORD,
          APP_PASSWORD,
          APP_PASSWORD_USED,
          SESSION,
          SESSION_USED,
          TWO_FACTOR,
          TWO_FACTOR_ENROLMENT,
          TWO_FACTOR_STEP,
          TWO_FACTOR_GUESS,
          RECOVERY_CODE,
          PICTURE,
          FILE_CONTENT,
          FILE_DOOMED,
          DAV_LOCK,
          ANSWERS,
          CARD_IMPORT,
          CARD_IMPORT_RUNNING,
          CARD_IMPORT_ROWS,
          CARD_IMPORT_REFUSALS,
          CARD_IMPORT_CANCELLED,
          CALENDAR_IMPORT,
          CALENDAR_IMPORT_RUNNING,
          CALENDAR_IMPORT_ROWS,
          CALENDAR_IMPORT_REFUSALS,
          CALENDAR_IMPORT_CANCELLED,
          RESTORE,
          RESTORE_RUNNING,
          RESTORE_ROWS,
          RESTORE_REFUSALS,
          RESTORE_CANCELLED,
          UNDO,
          UNDO_RUNNING,
          UNDO_ROWS,
          UNDO_REFUSALS,
          UNDO_CANCELLED,
          PUSH_REGISTRATION,
          REMINDER_SENT,
          REMINDER_RUNG,
          WEBHOOK,
          WEBHOOK_CALL,
          AGENDA);

  private VaultSpaces() {}
}
