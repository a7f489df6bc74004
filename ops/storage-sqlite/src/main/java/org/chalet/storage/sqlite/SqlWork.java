package org.chalet.storage.sqlite;

import java.sql.SQLException;

/** Something done with a session. */
@FunctionalInterface
interface SqlWork<T> {
  T on(Session session) throws SQLException;
}
