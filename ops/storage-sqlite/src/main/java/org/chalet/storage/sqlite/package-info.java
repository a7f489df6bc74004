/** The embedded engine: every port on SQLite files and a directory of blobs. */
@NullMarked
package org.chalet.storage.sqlite;

import org.jspecify.annotations.NullMarked;
