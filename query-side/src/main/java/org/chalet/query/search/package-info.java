/** Looking for words in all calendars, address books and directories that somebody may read. */
@NullMarked
package org.chalet.query.search;

import org.jspecify.annotations.NullMarked;
