/** What calendars and address books held at any moment, and what was deleted from them lately. */
@NullMarked
package org.chalet.query.past;

import org.jspecify.annotations.NullMarked;
