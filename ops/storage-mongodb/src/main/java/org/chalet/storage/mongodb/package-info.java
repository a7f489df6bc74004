/** MongoDB as storage engine: one process or several nodes on one database. */
@NullMarked
package org.chalet.storage.mongodb;

import org.jspecify.annotations.NullMarked;
