/** The view of shares: with whom calendars and address books are shared, and how they see them. */
@NullMarked
package org.chalet.query.sharing;

import org.jspecify.annotations.NullMarked;
