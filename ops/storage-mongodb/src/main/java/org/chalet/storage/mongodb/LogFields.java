package org.chalet.storage.mongodb;

/** Names of the fields of the log's documents. */
final class LogFields {
  static final String FIRST_POSITION = "_id";
  static final String EVENT_COUNT = "n";
  static final String KEYS = "keys";
  static final String PREVIOUS_HASH = "previous";
  static final String COMMITS = "commits";

  static final String ID = "id";
  static final String HASH = "hash";
  static final String EVENTS = "events";
  static final String CLAIMS = "claims";

  static final String POSITION = "position";
  static final String AGGREGATE_TYPE = "type";
  static final String AGGREGATE_ID = "stream";
  static final String SEQUENCE = "sequence";
  static final String NAME = "name";
  static final String REVISION = "revision";
  static final String TIME = "time";
  static final String PAYLOAD = "payload";
  static final String TRAIL = "trail";

  static final String SCOPE = "scope";
  static final String HOLDER = "holder";

  private LogFields() {}
}
